package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** On which page a text was seen last, in memory. */
@ApplicationScoped
class TextSightings {

    private final Map<String, String> pages = new ConcurrentHashMap<>();

    /** @return whether the text was on no page before */
    public boolean note(String key, String page) {
        return pages.putIfAbsent(key, page) == null;
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(pages.get(key));
    }

    public boolean isUnused(String key) {
        return !pages.containsKey(key);
    }
}
