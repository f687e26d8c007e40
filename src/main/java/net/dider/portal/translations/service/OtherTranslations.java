package net.dider.portal.translations.service;

import java.util.List;

/**
 * What people translate beside interface texts; a bean of a feature that stands on this one. Asked for the memory and
 * for what translators are told.
 */
public interface OtherTranslations {

    /**
     * A passage and what somebody made of it.
     *
     * @param place where it stands, for people: a title
     * @param address of it in the workplace
     */
    record Pair(String source, String translation, String place, String address) {}

    /** Passages that readers see in both languages and that may be like these words; the likeliest ones first. */
    List<Pair> findLike(String words, String from, String to);

    /** How many items say something in that language that their source says no longer. */
    long countOutdated(String language);
}
