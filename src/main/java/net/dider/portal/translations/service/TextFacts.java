package net.dider.portal.translations.service;

import java.io.Serializable;
import java.time.Instant;
import net.dider.portal.translations.entity.TextMark;
import net.dider.portal.translations.entity.TextOverride;

/**
 * What is known of a text in one language beside its words.
 *
 * @param overriddenAt null while people read what ships
 * @param shippedThen what shipped when it was overridden
 * @param marked whether {@code sourceThen} was noted
 * @param sourceThen the source text it was made from
 * @param reviewedValue the words somebody looked over, null for none
 */
public record TextFacts(
        Instant overriddenAt, String shippedThen, boolean marked, String sourceThen, String reviewedValue)
        implements Serializable {

    public static final TextFacts NONE = new TextFacts(null, null, false, null, null);

    static TextFacts of(TextOverride override, TextMark mark) {
        return override == null && mark == null
                ? NONE
                : new TextFacts(
                        override == null ? null : override.getUpdatedAt(),
                        override == null ? null : override.getShippedValue(),
                        mark != null,
                        mark == null ? null : mark.getSourceValue(),
                        mark == null ? null : mark.getReviewedValue());
    }

    public boolean overridden() {
        return overriddenAt != null;
    }
}
