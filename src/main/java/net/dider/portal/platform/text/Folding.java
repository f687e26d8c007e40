package net.dider.portal.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds people's text for comparison, so that {@code İzmir}, {@code IZMIR} and {@code ızmır} meet. Search keys, slugs
 * and duplicates are built on it. The rule and its test vectors: domain facts §4.3 and §4.7.
 */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ´`]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe");

    private Folding() {}

    /** Lower case, without marks and apostrophes, single spaces. */
    public static String fold(String text) {
        if (text == null) {
            return "";
        }
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('İ', 'i')
                .replace('I', 'i')
                .replace('ı', 'i')
                .toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        folded =
                MARKS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFD)).replaceAll("");
        folded = APOSTROPHES.matcher(folded).replaceAll("");
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }

    /** ASCII words joined by hyphens, at most {@code limit} characters, cut between words; empty if nothing is left. */
    public static String slug(String text, int limit) {
        var slug = OUTER_HYPHENS
                .matcher(NOT_IN_SLUG.matcher(fold(text)).replaceAll("-"))
                .replaceAll("");
        if (slug.length() <= limit) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', limit);
        return slug.substring(0, hyphen > 0 ? hyphen : limit);
    }
}
