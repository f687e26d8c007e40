package net.dider.portal.translations.service;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import net.dider.portal.translations.service.ExchangeEntry.State;

/**
 * {@code .properties} in UTF-8, {@code \\uXXXX} understood. What is written keeps every byte of the file that ships except
 * the values that differ from it.
 */
final class PropertiesFile {

    private PropertiesFile() {}

    static void read(Reader letters, String language, ExchangeRows rows) throws IOException, ExchangeRefused {
        var lines = new PropertyLine.Source(letters);
        var comment = new StringBuilder();
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.key() != null) {
                var said = comment.isEmpty() ? null : comment.toString();
                rows.add(line.key(), language, line.value(), null, said, State.TRANSLATED, line.line());
                comment.setLength(0);
            } else if (line.isComment() && comment.length() < ExchangeRows.LONGEST) {
                comment.append(comment.isEmpty() ? "" : "\n")
                        .append(line.raw().strip().substring(1).strip());
            } else {
                comment.setLength(0);
            }
        }
    }

    /**
     * The file with these texts.
     *
     * @param shipped the file whose order, comments and spelling are kept; may be empty
     * @param texts by key; lines of other keys are left out
     * @param whole whether comments and blank lines of lines left out stay
     * @param added the comment above keys that the shipped file does not have
     */
    static String write(String shipped, Map<String, String> texts, boolean whole, String added) {
        var missing = new LinkedHashMap<>(texts);
        var written = new StringBuilder();
        var above = new StringBuilder();
        try {
            var lines = new PropertyLine.Source(new StringReader(shipped));
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (line.key() == null) {
                    above.append(line.raw());
                    continue;
                }
                var text = texts.get(line.key());
                if (text != null || whole) {
                    written.append(above);
                }
                if (text != null) {
                    written.append(with(line, text));
                    missing.remove(line.key());
                }
                above.setLength(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExchangeRefused ourOwnFile) {
            throw new IllegalArgumentException(ourOwnFile);
        }
        written.append(whole ? above : "");
        if (!missing.isEmpty()) {
            if (!written.isEmpty() && written.charAt(written.length() - 1) != '\n') {
                written.append('\n');
            }
            if (!written.isEmpty()) {
                written.append("# ").append(added).append('\n');
            }
            missing.forEach((key, text) ->
                    written.append(key(key)).append('=').append(value(text)).append('\n'));
        }
        return written.toString();
    }

    private static String with(PropertyLine line, String text) {
        if (text.equals(line.value())) {
            return line.raw();
        }
        var before = line.raw().substring(0, line.valueAt());
        var bare = before.stripTrailing();
        var separator = before.length() > bare.length() || bare.endsWith("=") || bare.endsWith(":") ? "" : "=";
        int end = line.raw().length();
        while (end > line.valueAt()
                && (line.raw().charAt(end - 1) == '\n' || line.raw().charAt(end - 1) == '\r')) {
            end--;
        }
        return before + separator + value(text) + line.raw().substring(end);
    }

    private static String key(String key) {
        var written = new StringBuilder();
        for (char c : key.toCharArray()) {
            written.append(" =:#!".indexOf(c) >= 0 ? "\\" + c : value(String.valueOf(c)));
        }
        return written.toString();
    }

    private static String value(String text) {
        var written = new StringBuilder();
        for (int n = 0; n < text.length(); n++) {
            char c = text.charAt(n);
            switch (c) {
                case '\\' -> written.append("\\\\");
                case '\n' -> written.append("\\n");
                case '\r' -> written.append("\\r");
                case '\t' -> written.append("\\t");
                case '\f' -> written.append("\\f");
                default -> {
                    if (n == 0 && " =:".indexOf(c) >= 0) {
                        written.append('\\').append(c);
                    } else if (c < ' ' || Character.isSurrogate(c) && !isPaired(text, n)) {
                        written.append(escape(c));
                    } else {
                        written.append(c);
                    }
                }
            }
        }
        return written.toString();
    }

    private static boolean isPaired(String text, int n) {
        return Character.isHighSurrogate(text.charAt(n))
                ? n + 1 < text.length() && Character.isLowSurrogate(text.charAt(n + 1))
                : n > 0 && Character.isHighSurrogate(text.charAt(n - 1));
    }

    /** For tools that know no UTF-8: the same file in ASCII alone. */
    static String ascii(String file) {
        var written = new StringBuilder(file.length() * 2);
        int marks = 0;
        for (char c : file.toCharArray()) {
            if (c > '~' && marks % 2 != 0) {
                written.setLength(written.length() - 1);
            }
            marks = c == '\\' ? marks + 1 : 0;
            written.append(c > '~' ? escape(c) : String.valueOf(c));
        }
        return written.toString();
    }

    private static String escape(char c) {
        return String.format(Locale.ROOT, "\\u%04X", (int) c);
    }
}
