package net.dider.portal.platform.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A rendered page as ready bytes: identity, gzip and brotli, each with its own strong ETag (RFC 9110 §8.8.3). */
public final class StoredPage {

    private static final int BROTLI_QUALITY = 9;
    /** Pages are shorter than 2^16 bytes; the default window of 2^22 costs fourteen times the time and memory. */
    private static final int BROTLI_WINDOW = 16;

    private static final int ETAG_BYTES = 12;

    private final String contentType;
    private final Encoded identity;
    private final Encoded gzip;
    private final Encoded brotli;
    private final Set<String> tags;

    /** One representation: its bytes, the {@code Content-Encoding} (null for identity) and the quoted ETag. */
    public record Encoded(byte[] bytes, String encoding, String etag) {}

    /** Compresses once, so that answering never does. */
    public StoredPage(String contentType, byte[] bytes, Set<String> tags) {
        this.contentType = contentType;
        this.tags = Set.copyOf(tags);
        var hash = hash(bytes);
        identity = new Encoded(bytes, null, '"' + hash + '"');
        gzip = new Encoded(gzip(bytes), "gzip", '"' + hash + "-g\"");
        brotli = Brotli4jLoader.isAvailable() ? new Encoded(brotli(bytes), "br", '"' + hash + "-b\"") : null;
    }

    public String contentType() {
        return contentType;
    }

    public Set<String> tags() {
        return tags;
    }

    /** The smallest representation this {@code Accept-Encoding} header allows. */
    public Encoded accepted(String acceptEncoding) {
        if (brotli != null && accepts(acceptEncoding, "br")) {
            return brotli;
        }
        return accepts(acceptEncoding, "gzip") ? gzip : identity;
    }

    /** Bytes this page takes in memory, about. */
    public int weight() {
        return identity.bytes.length
                + gzip.bytes.length
                + (brotli == null ? 0 : brotli.bytes.length)
                + tags.size() * 8
                + 512;
    }

    /** True when the header names the coding and does not give it a weight of zero. */
    static boolean accepts(String header, String coding) {
        if (header == null) {
            return false;
        }
        for (int at = header.indexOf(coding); at >= 0; at = header.indexOf(coding, at + 1)) {
            int end = at + coding.length();
            boolean whole =
                    (at == 0 || !Character.isLetterOrDigit(header.charAt(at - 1)) && header.charAt(at - 1) != '-')
                            && (end == header.length()
                                    || !Character.isLetterOrDigit(header.charAt(end)) && header.charAt(end) != '-');
            if (whole) {
                int comma = header.indexOf(',', end);
                var weight = header.substring(end, comma < 0 ? header.length() : comma)
                        .replace(" ", "");
                return !weight.matches(";q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(out) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] brotli(byte[] bytes) {
        try {
            return Encoder.compress(
                    bytes, new Encoder.Parameters().setQuality(BROTLI_QUALITY).setWindow(BROTLI_WINDOW));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
