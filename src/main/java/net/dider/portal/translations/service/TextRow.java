package net.dider.portal.translations.service;

import java.util.Map;
import java.util.Set;

/** One key with its words in every language of the portal. */
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

    static String moduleOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }
}
