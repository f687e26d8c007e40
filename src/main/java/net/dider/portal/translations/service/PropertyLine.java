package net.dider.portal.translations.service;

import java.io.IOException;
import java.io.Reader;
import net.dider.portal.translations.service.ExchangeRefused.Reason;

/**
 * A logical line of a {@code .properties} file, as it stands and as {@link java.util.Properties} understands it.
 *
 * @param raw with its line ends
 * @param key null for a comment and a blank line
 * @param valueAt where in {@code raw} the value begins
 */
record PropertyLine(String raw, String key, String value, int valueAt, int line) {

    private static final String BLANKS = " \t\f";

    boolean isComment() {
        return key == null && !raw.isBlank();
    }

    /** Reads one after the other. */
    static final class Source {

        private final Reader letters;
        private int ahead = -2;
        private int line = 1;

        Source(Reader letters) {
            this.letters = letters;
        }

        /** Null at the end. */
        PropertyLine next() throws IOException, ExchangeRefused {
            int first = line;
            var raw = new StringBuilder();
            if (!natural(raw)) {
                return null;
            }
            var start = raw.toString().stripLeading();
            if (start.isEmpty() || start.charAt(0) == '#' || start.charAt(0) == '!') {
                return new PropertyLine(raw.toString(), null, null, 0, first);
            }
            while (continues(raw)) {
                if (raw.length() > 2 * ExchangeRows.LONGEST) {
                    throw new ExchangeRefused(Reason.LINE_TOO_LONG, first);
                }
                if (!natural(raw)) {
                    break;
                }
            }
            return parse(raw.toString(), first);
        }

        private boolean natural(StringBuilder raw) throws IOException {
            int before = raw.length();
            for (int c = read(); c >= 0; c = read()) {
                raw.append((char) c);
                if (c == '\r') {
                    int next = read();
                    if (next == '\n') {
                        raw.append('\n');
                    } else {
                        ahead = next;
                    }
                }
                if (c == '\r' || c == '\n') {
                    line++;
                    break;
                }
            }
            return raw.length() > before;
        }

        private int read() throws IOException {
            int c = ahead == -2 ? letters.read() : ahead;
            ahead = -2;
            return c;
        }

        private static boolean continues(StringBuilder raw) {
            int end = raw.length();
            while (end > 0 && isEnd(raw.charAt(end - 1))) {
                end--;
            }
            int marks = 0;
            while (end - marks > 0 && raw.charAt(end - marks - 1) == '\\') {
                marks++;
            }
            return end < raw.length() && marks % 2 == 1;
        }
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static PropertyLine parse(String raw, int line) throws ExchangeRefused {
        var cursor = new Cursor(raw, line);
        cursor.skipBlanks();
        var key = cursor.words(true);
        cursor.skipBlanks();
        if (cursor.at < raw.length() && (raw.charAt(cursor.at) == '=' || raw.charAt(cursor.at) == ':')) {
            cursor.at++;
            cursor.skipBlanks();
        }
        int valueAt = cursor.at;
        return new PropertyLine(raw, key, cursor.words(false), valueAt, line);
    }

    private static final class Cursor {

        private final String raw;
        private final int line;
        private int at;

        Cursor(String raw, int line) {
            this.raw = raw;
            this.line = line;
        }

        void skipBlanks() {
            while (at < raw.length() && BLANKS.indexOf(raw.charAt(at)) >= 0 || isContinuation()) {
                at = isContinuation() ? afterContinuation() : at + 1;
            }
        }

        private boolean isContinuation() {
            return at < raw.length() && raw.charAt(at) == '\\' && (at + 1 == raw.length() || isEnd(raw.charAt(at + 1)));
        }

        private int afterContinuation() {
            int next = at + 1;
            while (next < raw.length() && (isEnd(raw.charAt(next)) || BLANKS.indexOf(raw.charAt(next)) >= 0)) {
                next++;
            }
            return next;
        }

        String words(boolean untilSeparator) throws ExchangeRefused {
            var words = new StringBuilder();
            while (at < raw.length()) {
                char c = raw.charAt(at);
                if (isEnd(c) || untilSeparator && (c == '=' || c == ':' || BLANKS.indexOf(c) >= 0)) {
                    break;
                }
                if (isContinuation()) {
                    at = afterContinuation();
                } else if (c == '\\') {
                    words.append(escaped());
                } else {
                    words.append(c);
                    at++;
                }
            }
            return words.toString();
        }

        private char escaped() throws ExchangeRefused {
            char c = raw.charAt(at + 1);
            at += 2;
            return switch (c) {
                case 't' -> '\t';
                case 'n' -> '\n';
                case 'r' -> '\r';
                case 'f' -> '\f';
                case 'u' -> {
                    var digits = raw.substring(at, Math.min(at + 4, raw.length()));
                    if (!digits.matches("[0-9A-Fa-f]{4}")) {
                        throw new ExchangeRefused(Reason.DAMAGED, line);
                    }
                    at += 4;
                    yield (char) Integer.parseInt(digits, 16);
                }
                default -> c;
            };
        }
    }
}
