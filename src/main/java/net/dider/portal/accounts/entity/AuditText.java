package net.dider.portal.accounts.entity;

import java.util.HexFormat;

/** How words of people stand on the audit trail: one line, nothing that could act on a terminal, and not endless. */
public final class AuditText {

    private AuditText() {}

    /**
     * Control characters, line and paragraph separators, marks that turn the direction of reading, and halves of letters
     * as {@code \n}, {@code \r}, {@code \t} or {@code \}{@code u001b}; a backslash is doubled, so that nothing written
     * looks like something escaped.
     */
    public static String printable(String text) {
        if (text == null) {
            return null;
        }
        var line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\t' -> line.append("\\t");
                default -> {
                    if (isHarmless(c)) {
                        line.appendCodePoint(c);
                    } else {
                        line.append("\\u").append(HexFormat.of().toHexDigits((char) c));
                    }
                }
            }
        });
        return line.toString();
    }

    /** At most that many characters, then {@code … (+n)} with the number of those left out; no letter is halved. */
    public static String cut(String text, int longest) {
        if (text == null || text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        var end = text.offsetByCodePoints(0, longest);
        return text.substring(0, end) + "… (+" + text.codePointCount(end, text.length()) + ")";
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> !(c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
        };
    }
}
