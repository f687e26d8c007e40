package net.dider.portal.launcher;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * One event, one line, in UTC (ASVS 16.2.2, 16.4.1). What breaks lines or steers a terminal is written as {@code \n} or
 * {@code \}{@code u001b}; a stack trace follows its message on the same line, its parts separated by {@code |}. E-mail
 * addresses, and the values that databases quote in their messages, are left out: nobody's data belongs into a log.
 */
public final class OneLineFormatter extends Formatter {

    private static final int MOST_FRAMES = 60;
    private static final int LONGEST_MESSAGE = 4_000;
    private static final Pattern PERSONAL =
            Pattern.compile("[^\\s\"'<>(),;:=|/]{1,64}@[^\\s\"'<>(),;:|/]{1,253}\\.[^\\s\"'<>(),;:|/]+"
                    // How H2 and MySQL quote: VALUES ( /* key:1 */ …), Duplicate entry '…' for key, too long …: "'…'
                    // (12)"
                    + "|(?<=Value too long for column [^:]{1,200}: \")'.*?' \\(\\d+\\)(?=\")"
                    + "|(?<=Data conversion error converting \")[^\"]*|(?<=Incorrect \\w{1,20} value: ')[^']*"
                    + "|(?<=Duplicate entry ').*?(?=' for key)|(?<= VALUES )\\([^)]*\\)");

    @Override
    public String format(LogRecord entry) {
        var line = new StringBuilder(200)
                .append(entry.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(entry.getLevel().getName())
                .append(" [")
                .append(entry.getLoggerName())
                .append("] ");
        append(line, formatMessage(entry));
        if (entry.getThrown() != null) {
            append(line, entry.getThrown());
        }
        return line.append('\n').toString();
    }

    private static void append(StringBuilder line, Throwable thrown) {
        var depth = 0;
        for (var at = thrown; at != null && depth < 8; at = at.getCause() == at ? null : at.getCause(), depth++) {
            line.append(depth == 0 ? " | " : " | Caused by: ")
                    .append(at.getClass().getName());
            if (at.getMessage() != null) {
                append(line.append(": "), at.getMessage());
            }
            var frames = at.getStackTrace();
            for (var i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                line.append(" | at ").append(frames[i]);
            }
        }
    }

    private static void append(StringBuilder line, String message) {
        if (message == null) {
            return;
        }
        var text = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
        text = PERSONAL.matcher(text).replaceAll("***");
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (breaksLines(c)) {
                        line.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                    } else {
                        line.append((char) c);
                    }
                }
            }
        });
    }

    /** Control characters, line and paragraph separators, and what turns the direction of writing. */
    private static boolean breaksLines(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
