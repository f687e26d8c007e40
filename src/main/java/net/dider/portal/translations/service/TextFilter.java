package net.dider.portal.translations.service;

import java.util.Set;

/**
 * Which texts a list shows; all conditions at once.
 *
 * @param question letters folded, in key and words; empty for all
 * @param module the first segment of the keys; empty for all
 * @param language in which the states are looked for; empty for any
 * @param states all of them, in one language
 * @param changed texts as {@code language key}, null for all
 */
public record TextFilter(String question, String module, String language, Set<TextState> states, Set<String> changed) {

    public static final TextFilter ALL = new TextFilter("", "", "", Set.of(), null);

    public TextFilter {
        states = Set.copyOf(states);
    }

    public TextFilter withQuestion(String words) {
        return new TextFilter(words, module, language, states, changed);
    }

    public TextFilter with(String wantedLanguage, TextState... wanted) {
        return new TextFilter(question, module, wantedLanguage, Set.of(wanted), changed);
    }

    boolean takes(TextRow row, String folded) {
        return (module.isEmpty() || row.module().equals(module))
                && (folded.isEmpty() || row.folded().contains(folded))
                && (states.isEmpty() && changed == null
                        || row.words().entrySet().stream()
                                .anyMatch(w -> (language.isEmpty() || language.equals(w.getKey()))
                                        && w.getValue().states().containsAll(states)
                                        && (changed == null || changed.contains(w.getKey() + ' ' + row.key()))));
    }
}
