package net.dider.portal.translations.service;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dider.portal.platform.text.Folding;

/**
 * A sentence as it was seen on the site, looked for among the texts it may come from: where a text has a placeholder the
 * sentence has some value, where it has forms (of a plural, say) one of them. Letters are folded, the text may be a part of
 * what was pasted.
 */
final class TextSentence {

    /** A character of Unicode's private use area stands for a value. */
    private static final String VALUE = "\uE000";

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern FORMS = Pattern.compile(
            "\\{\\s*\\w+\\s*,\\s*(?:plural|select|selectordinal)\\s*,((?:[^{}]*\\{[^{}]*\\})+)[^{}]*\\}");
    private static final Pattern FORM = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern CHOICE = Pattern.compile("\\{\\s*\\w+\\s*,\\s*choice\\s*,([^{}]*)\\}");
    private static final Pattern AROUND_VALUES = Pattern.compile("(?<=" + VALUE + ")|(?=" + VALUE + ")");
    /** What a value may be: a name, a date, an amount. */
    private static final String ANY_VALUE = ".{1,120}?";

    private static final int SHORTEST = 3;

    private final String folded;

    TextSentence(String pasted) {
        folded = Folding.fold(pasted);
    }

    /** How many characters of the text stand in the sentence; 0 where it does not come from it. */
    int likeness(String text) {
        return likeness(text, Folding.fold(text));
    }

    /**
     * The same where the text is at hand folded: most texts are told by a look at it.
     *
     * @param foldedText of the whole text, placeholders and all
     */
    int likeness(String text, String foldedText) {
        if (text == null || folded.isEmpty()) {
            return 0;
        }
        int first = firstNotSaid(foldedText);
        if (first < 0) {
            return isSaid(foldedText) ? foldedText.length() : 0;
        }
        return folded.contains(foldedText.substring(0, first).strip())
                ? spoken(text).mapToInt(this::likenessOf).max().orElse(0)
                : 0;
    }

    private boolean isSaid(String plain) {
        return plain.length() >= SHORTEST && plain.length() * 2 >= folded.length() && folded.contains(plain);
    }

    /** Where a placeholder or a tag begins; −1 for a text that is said as it stands. */
    private static int firstNotSaid(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{' || text.charAt(i) == '<') {
                return i;
            }
        }
        return -1;
    }

    /** The text in each of its forms. */
    private static Stream<String> spoken(String text) {
        var forms = FORMS.matcher(text);
        if (forms.find()) {
            return FORM.matcher(forms.group(1))
                    .results()
                    .map(form -> form.group(1).replace("#", VALUE))
                    .flatMap(form -> spoken(text.substring(0, forms.start()) + form + text.substring(forms.end())));
        }
        var choice = CHOICE.matcher(text);
        if (choice.find()) {
            return Arrays.stream(choice.group(1).split("\\|"))
                    .map(form -> form.replaceFirst("^[^#<≤]*[#<≤]", ""))
                    .flatMap(form -> spoken(text.substring(0, choice.start()) + form + text.substring(choice.end())));
        }
        return Stream.of(text);
    }

    private int likenessOf(String text) {
        var plain = PLACEHOLDER.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll(VALUE);
        var parts = List.of(AROUND_VALUES.split(Folding.fold(plain)));
        var own = parts.stream()
                .filter(p -> !p.equals(VALUE))
                .mapToInt(String::length)
                .sum();
        var whole = parts.contains(VALUE) || own * 2 >= folded.length();
        if (own < SHORTEST || !whole || parts.stream().anyMatch(p -> !p.equals(VALUE) && !folded.contains(p))) {
            return 0;
        }
        var pattern = new StringBuilder();
        parts.forEach(p -> pattern.append(p.equals(VALUE) ? ANY_VALUE : Pattern.quote(p)));
        return Pattern.compile(pattern.toString()).matcher(folded).find() ? own : 0;
    }
}
