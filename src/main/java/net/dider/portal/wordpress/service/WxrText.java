package net.dider.portal.wordpress.service;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import net.dider.portal.wordpress.service.WxrRefused.Reason;

/**
 * The letters of an export file, strictly in the encoding it names. WordPress writes control characters into XML that no
 * XML may hold; they become spaces.
 */
final class WxrText extends FilterReader {

    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*\\bencoding=[\"']([\\w.-]{1,40})[\"']");
    private static final Map<String, Charset> KNOWN = Map.of(
            "UTF-8",
            StandardCharsets.UTF_8,
            "UTF8",
            StandardCharsets.UTF_8,
            "ISO-8859-1",
            StandardCharsets.ISO_8859_1,
            "ISO-8859-9",
            Charset.forName("ISO-8859-9"),
            "WINDOWS-1252",
            Charset.forName("windows-1252"),
            "WINDOWS-1254",
            Charset.forName("windows-1254"));

    private boolean ended;
    private String tail = "";

    private WxrText(Reader in) {
        super(in);
    }

    static WxrText of(InputStream bytes) throws IOException, WxrRefused {
        var in = new BufferedInputStream(bytes, 1 << 16);
        in.mark(DECLARATION);
        var first = in.readNBytes(DECLARATION);
        in.reset();
        if (first.length == 0) {
            throw new WxrRefused(Reason.EMPTY);
        }
        if (first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF) {
            in.skipNBytes(3);
        }
        var beginning = new String(first, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
        if (!beginning.stripLeading().startsWith("<")) {
            throw new WxrRefused(beginning.indexOf('\0') >= 0 ? Reason.ENCODING : Reason.NOT_XML);
        }
        var named = ENCODING.matcher(beginning.stripLeading());
        var charset =
                named.find() ? KNOWN.get(named.group(1).toUpperCase(java.util.Locale.ROOT)) : StandardCharsets.UTF_8;
        if (charset == null) {
            throw new WxrRefused(Reason.ENCODING);
        }
        return new WxrText(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Whether all of it was read, and its last element never ended. */
    boolean breaksOff() {
        return ended && !tail.contains("</rss");
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        if (read < 0) {
            ended = true;
        }
        for (int n = from; n < from + read; n++) {
            var c = into[n];
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= '\uFFFE') {
                into[n] = ' ';
            }
        }
        if (read > 0) {
            var seen = tail + new String(into, from + Math.max(0, read - DECLARATION), Math.min(read, DECLARATION));
            tail = seen.substring(Math.max(0, seen.length() - DECLARATION));
        }
        return read;
    }
}
