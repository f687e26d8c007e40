package net.dider.portal.translations.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dider.portal.platform.text.Folding;

/**
 * A term and its words. It is in a text where its words follow one another; the last of them may have an ending, before
 * which Turkish softens a consonant (Derneği) and English changes a y (diplomacies).
 */
final class TermWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    /** Of folded words. Those of one syllable stay hard: kent, kenti. */
    private static final Pattern VOWEL = Pattern.compile("[aeiou]");
    /** Shorter words begin too many others. */
    private static final int SHORTEST_STEM = 4;

    private final String written;
    private final List<String> words;

    TermWords(String written) {
        this.written = written;
        words = split(written).stream().map(Word::folded).toList();
    }

    /** A word of a text, and where it stands. */
    record Word(String folded, int start, int end) {}

    static List<Word> split(String text) {
        var found = new ArrayList<Word>();
        var words = WORD.matcher(text == null ? "" : text);
        while (words.find()) {
            found.add(new Word(Folding.fold(words.group()), words.start(), words.end()));
        }
        return found;
    }

    /** Where it begins; empty for nowhere. */
    List<Integer> in(List<Word> text) {
        var found = new ArrayList<Integer>();
        for (int n = 0; n < text.size(); n++) {
            if (endAt(text, n) > 0) {
                found.add(n);
            }
        }
        return found;
    }

    /** Where it ends that begins with that word; 0 if another thing begins there. */
    int endAt(List<Word> text, int first) {
        int last = first + words.size() - 1;
        if (words.isEmpty() || last >= text.size()) {
            return 0;
        }
        for (int n = 0; n < words.size() - 1; n++) {
            if (!words.get(n).equals(text.get(first + n).folded())) {
                return 0;
            }
        }
        return isForm(text.get(last).folded(), words.get(words.size() - 1))
                ? text.get(last).end()
                : 0;
    }

    private static boolean isForm(String word, String stem) {
        if (stem.length() < SHORTEST_STEM) {
            return word.equals(stem);
        }
        return word.startsWith(stem) || word.startsWith(softened(stem)) && word.length() > stem.length();
    }

    private static String softened(String stem) {
        var head = stem.substring(0, stem.length() - 1);
        if (!stem.endsWith("y") && VOWEL.matcher(stem).results().count() < 2) {
            return stem;
        }
        return switch (stem.charAt(stem.length() - 1)) {
            case 'k' -> head + 'g';
            case 'p' -> head + 'b';
            case 't' -> head + 'd';
            case 'y' -> head + 'i';
            default -> stem;
        };
    }

    String written() {
        return written;
    }
}
