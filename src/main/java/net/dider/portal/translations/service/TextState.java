package net.dider.portal.translations.service;

/** What may be said of a text in a language; several at once. Words in {@code translations.state.enum}. */
public enum TextState {
    /** People read another language instead. */
    MISSING,
    /** The source says something else than when this was written. */
    OUTDATED,
    OVERRIDDEN,
    /** Another text ships than the one that was overridden. */
    DEFAULT_CHANGED,
    SAME_AS_SOURCE,
    FAILING,
    REVIEWED,
    /** On no page since sightings are noted. */
    UNUSED
}
