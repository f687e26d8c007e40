package net.dider.portal.translations.service;

import java.util.Set;

/**
 * What is handed out.
 *
 * @param languages codes; in the order of the portal
 * @param module the first segment of the keys; empty for all
 */
public record ExchangeSelection(Set<String> languages, String module, Part part) {

    /** Words in {@code translations.exchange-part.enum}. */
    public enum Part {
        ALL,
        MISSING,
        OUTDATED,
        OVERRIDDEN
    }

    public ExchangeSelection {
        languages = Set.copyOf(languages);
    }

    boolean takes(TextRow.Word word) {
        return switch (part) {
            case ALL -> true;
            case MISSING -> word.is(TextState.MISSING);
            case OUTDATED -> word.is(TextState.OUTDATED);
            case OVERRIDDEN -> word.overridden();
        };
    }
}
