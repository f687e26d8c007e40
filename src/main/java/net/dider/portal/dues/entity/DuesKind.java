package net.dider.portal.dues.entity;

/** What is owed: once for joining, or for a year; words in {@code dues.kind.enum}. */
public enum DuesKind {
    ENTRANCE,
    YEARLY
}
