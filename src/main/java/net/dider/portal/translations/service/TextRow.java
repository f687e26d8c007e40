package net.dider.portal.translations.service;

import java.util.Map;
import java.util.Set;

/**
 * One key with its words in every language of the portal.
 *
 * @param folded the key and then each word folded, in the order of the languages, {@link #BETWEEN} them
 */
public record TextRow(String key, String module, String source, Map<String, Word> words, String folded) {

    /** What people read in one language (null: nothing of its own), what ships, and what is to be said of it. */
    public record Word(String value, String shipped, TextFacts facts, Set<TextState> states) {

        public boolean overridden() {
            return facts.overridden();
        }

        public boolean is(TextState state) {
            return states.contains(state);
        }
    }

    /** Stands in nothing that is folded. */
    static final String BETWEEN = "\n";

    /** How much of one of its words stands in the sentence; 0 where none comes from it. */
    int likeness(TextSentence sentence) {
        int most = 0;
        int begin = folded.indexOf(BETWEEN) + 1;
        for (var word : words.values()) {
            int end = folded.indexOf(BETWEEN, begin);
            most = Math.max(
                    most, sentence.likeness(word.value(), folded.substring(begin, end < 0 ? folded.length() : end)));
            begin = end + 1;
        }
        return most;
    }

    static String moduleOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }
}
