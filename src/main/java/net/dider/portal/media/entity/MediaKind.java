package net.dider.portal.media.entity;

/** What a file is to a reader; words in {@code media.kind.enum}. */
public enum MediaKind {
    IMAGE,
    DOCUMENT,
    AUDIO,
    VIDEO
}
