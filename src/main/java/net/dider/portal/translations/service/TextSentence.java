package net.dider.portal.translations.service;

import java.util.regex.Pattern;
import net.dider.portal.platform.text.Folding;

/**
 * A sentence as it was seen on the site, looked for among the texts it may come from: where a text has a placeholder the
 * sentence has some value. Letters are folded, the text may be a part of what was pasted.
 */
final class TextSentence {

    /** A character of Unicode's private use area stands for a value. */
    private static final char VALUE = '\uE000';

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*\\}");
    /** What a value may be: a name, a date, an amount. */
    private static final String ANY_VALUE = ".{1,120}?";

    private final String folded;

    TextSentence(String pasted) {
        folded = Folding.fold(pasted);
    }

    /** How many characters of the text stand in the sentence; 0 where it does not come from it. */
    int likeness(String text) {
        if (text == null || text.indexOf('{') < 0 || folded.isEmpty()) {
            return 0;
        }
        var plain = TAG.matcher(text.replace("''", "'")).replaceAll(" ");
        var holes = Folding.fold(PLACEHOLDER.matcher(plain).replaceAll(String.valueOf(VALUE)));
        var own = holes.replace(String.valueOf(VALUE), "").strip();
        if (own.length() < 3 || holes.indexOf('{') >= 0) {
            return 0;
        }
        var pattern = new StringBuilder();
        for (var part : holes.split("((?<=" + VALUE + ")|(?=" + VALUE + "))")) {
            pattern.append(part.charAt(0) == VALUE ? ANY_VALUE : Pattern.quote(part));
        }
        return Pattern.compile(pattern.toString()).matcher(folded).find() ? own.length() : 0;
    }
}
