package net.dider.portal.content.entity;

/** What a save means for the other languages (E3). */
public enum Weight {
    /** A slip of the pen: whoever translated before need not look. A translation that was outdated stays so. */
    MINOR,
    /** The meaning changed: translations of a source become outdated, a translation has caught up with its source. */
    MEANINGFUL
}
