package net.dider.portal.translations.service;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The letters i and ı where a keyboard or a program took the wrong one. */
final class TurkishLetters {

    /** Languages that write both letters. */
    private static final Set<String> BOTH = Set.of("tr", "az", "crh", "tt", "gag");

    /** Words with a back vowel after the first letter that begin with İ all the same. */
    private static final Set<String> DOTTED = Set.of(
            "Istanbul",
            "Iptal",
            "Ital",
            "Imza",
            "Ilan",
            "Insan",
            "Iade",
            "Irtibat",
            "Ihra",
            "Ihtar",
            "Ihtiya",
            "Ikna",
            "Inan",
            "Ispanya",
            "Israil",
            "Irlanda",
            "Izlanda",
            "Iran",
            "Isyan",
            "Inkar",
            "Itha",
            "Isim",
            "Ihlal");

    private static final Pattern FRONT = Pattern.compile("[eöüEÖÜ]");
    private static final Pattern VOWEL = Pattern.compile("[aeıioöuüAEIİOÖUÜ]");
    private static final char LOOSE_DOT = '\u0307';

    private TurkishLetters() {}

    static Optional<TextFinding> check(String language, String text, String source) {
        var both = BOTH.contains(Locale.forLanguageTag(language).getLanguage());
        return TextChecks.words(text).stream()
                .filter(word -> isLoose(word) || (both ? isWrong(word) : isStrange(word, source)))
                .findFirst()
                .map(word -> TextFinding.of(TextRule.CAPITAL_I, word));
    }

    /** What lower-casing İ by the rules of another language leaves behind. */
    private static boolean isLoose(String word) {
        return word.indexOf(LOOSE_DOT) >= 0;
    }

    /** Izmir, KIMLİK: a dotless I before or beside front vowels. */
    private static boolean isWrong(String word) {
        if (word.length() < 3 || word.indexOf('I') < 0) {
            return false;
        }
        if (isCapitals(word)) {
            return FRONT.matcher(word).find() || word.indexOf('İ') >= 0 || word.startsWith("IZMIR");
        }
        if (word.charAt(0) != 'I') {
            return false;
        }
        var next = VOWEL.matcher(word.substring(1));
        return DOTTED.stream().anyMatch(word::startsWith) || next.find() && "eiöü".contains(next.group());
    }

    /** TıTLE, WİLL: letters the language has not, in a word that its source has not either. */
    private static boolean isStrange(String word, String source) {
        return (word.indexOf('ı') >= 0 || word.indexOf('İ') >= 0) && !source.contains(word);
    }

    private static boolean isCapitals(String word) {
        return word.codePoints().allMatch(Character::isUpperCase);
    }
}
