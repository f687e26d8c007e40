package net.dider.portal.translations.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import net.dider.portal.translations.service.ExchangeRefused.Reason;

/** The letters of a file, strictly UTF-8 with or without its mark; what is wrong is told with its line. */
final class ExchangeText extends Reader {

    /** XML may stand in one line; more than that in one is no file of texts. */
    static final int LONGEST_XML = 2_000_000;

    private static final int BLOCK = 1 << 13;

    private final InputStream bytes;
    private final int longest;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer in = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer out = CharBuffer.allocate(BLOCK).flip();
    private boolean ended;
    private boolean begun;
    private int line = 1;
    private int column;
    private char last;

    private ExchangeText(InputStream bytes, int longest) {
        this.bytes = bytes;
        this.longest = longest;
    }

    /** A reason to refuse the file, met while somebody reads letters. */
    static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient ExchangeRefused refused;

        Unreadable(Reason reason, int line) {
            refused = new ExchangeRefused(reason, line);
        }

        ExchangeRefused refused() {
            return refused;
        }
    }

    static BufferedReader of(InputStream bytes) {
        return new BufferedReader(new ExchangeText(bytes, ExchangeRows.LONGEST));
    }

    static Reader xml(InputStream bytes) {
        return new ExchangeText(bytes, LONGEST_XML);
    }

    /** The reason behind what a parser threw, however deep, or null. */
    static ExchangeRefused reasonOf(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable unreadable) {
                return unreadable.refused();
            }
            if (cause instanceof ExchangeRefused refused) {
                return refused;
            }
        }
        return null;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        while (!out.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decode();
        }
        int some = Math.min(most, out.remaining());
        out.get(into, from, some);
        return some;
    }

    private void decode() throws IOException {
        in.compact();
        int read = bytes.read(in.array(), in.position(), in.remaining());
        if (read > 0) {
            in.position(in.position() + read);
        }
        in.flip();
        ended = read < 0;
        out.clear();
        var result = decoder.decode(in, out, ended);
        out.flip();
        if (!begun && out.hasRemaining()) {
            begun = true;
            if (out.get(out.position()) == '\uFEFF') {
                out.get();
            }
        }
        count();
        if (result.isError()) {
            throw new Unreadable(Reason.ENCODING, line);
        }
    }

    private void count() throws Unreadable {
        for (int n = out.position(); n < out.limit(); n++) {
            char c = out.get(n);
            if (c == '\0') {
                throw new Unreadable(Reason.ENCODING, line);
            }
            if (c == '\r' || c == '\n' && last != '\r') {
                line++;
                column = 0;
            } else if (c != '\n' && ++column > longest) {
                throw new Unreadable(Reason.LINE_TOO_LONG, line);
            }
            last = c;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
