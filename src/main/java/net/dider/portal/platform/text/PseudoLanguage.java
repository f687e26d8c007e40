package net.dider.portal.platform.text;

/**
 * A language that nobody speaks, for finding what was never translated and what has no room: letters with marks, two
 * fifths longer, in brackets. Placeholders, tags and quoted characters stay as they are.
 */
final class PseudoLanguage {

    private static final String PLAIN = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpRrSsTtUuVvWwYyZz";
    private static final String MARKED = "ÂâƁƀÇçĐđÊêƑƒĜĝĤĥÎîĴĵĶķĹĺḾḿÑñÔôƤƥŔŕŜŝŢţÛûṼṽŴŵŶŷŽž";
    private static final double LONGER = 0.4;

    private PseudoLanguage() {}

    static String of(String words) {
        var shown = new StringBuilder("⟦");
        int braces = 0;
        boolean tag = false;
        for (int n = 0; n < words.length(); n++) {
            char c = words.charAt(n);
            braces += c == '{' ? 1 : 0;
            tag |= c == '<';
            int known = braces > 0 || tag ? -1 : PLAIN.indexOf(c);
            shown.append(known < 0 ? c : MARKED.charAt(known));
            braces -= c == '}' ? 1 : 0;
            tag &= c != '>';
        }
        return shown.append("~".repeat((int) Math.ceil(words.length() * LONGER)))
                .append('⟧')
                .toString();
    }
}
