package net.dider.portal.content.entity;

/** Where a language version stands. {@code MISSING} is the state of a language nobody has written in yet. */
public enum VersionState {
    MISSING,
    DRAFT,
    PUBLISHED,
    /** Published, and worked on since: readers see the earlier text. */
    CHANGED
}
