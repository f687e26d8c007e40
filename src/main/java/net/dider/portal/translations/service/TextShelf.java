package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of texts beside their words, in memory, by language and key. */
@ApplicationScoped
class TextShelf {

    private final Map<String, Map<String, TextFacts>> facts = new ConcurrentHashMap<>();

    public TextFacts of(String key, String language) {
        return facts.getOrDefault(language, Map.of()).getOrDefault(key, TextFacts.NONE);
    }

    public void put(String key, String language, TextFacts known) {
        var here = facts.computeIfAbsent(language, l -> new ConcurrentHashMap<>());
        if (known.equals(TextFacts.NONE)) {
            here.remove(key);
        } else {
            here.put(key, known);
        }
    }

    void apply(@Observes(during = TransactionPhase.AFTER_SUCCESS) TextNoted note) {
        put(note.key(), note.language(), note.facts());
    }
}
