package net.dider.portal.translations.service;

/**
 * What becomes of texts that stand in the way of others.
 *
 * @param language of a file that names none; empty for none
 * @param reviewed whether reviewed texts may be overwritten too
 */
public record ExchangeOptions(String language, Mode mode, boolean reviewed) {

    /** Words in {@code translations.exchange-mode.enum}. */
    public enum Mode {
        /** What somebody wrote here stays. */
        KEEP,
        OVERWRITE,
        /** Only where people read another language instead. */
        ONLY_EMPTY
    }
}
