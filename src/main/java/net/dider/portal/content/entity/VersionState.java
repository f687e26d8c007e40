package net.dider.portal.content.entity;

/** Where a language version stands, as lists and the editor show it (E2). */
public enum VersionState {
    /** Nobody has written in this language yet. */
    MISSING,
    DRAFT,
    IN_TRANSLATION,
    IN_REVIEW,
    /** Made by a machine, read by nobody. */
    MACHINE_DRAFT,
    PUBLISHED,
    /** Published, and worked on since: readers see the earlier text. */
    CHANGED,
    /** Published, and the meaning of its source has changed since. */
    OUTDATED
}
