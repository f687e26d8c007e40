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

    private static final Map<String, String> GERMAN =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "ß", "ss", "ẞ", "ss");

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

    /** The same by the habits of a language: German writes out its umlauts, where Turkish drops the dots. */
    public static String slug(String text, int limit, String language) {
        return slug("de".equals(Locale.forLanguageTag(language).getLanguage()) ? germanLetters(text) : text, limit);
    }

    private static String germanLetters(String text) {
        var written = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC);
        for (var letter : GERMAN.entrySet()) {
            written = written.replace(letter.getKey(), letter.getValue());
        }
        return written;
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
