package net.dider.portal.content.service;

/** What is to be said of a link of a published text. */
public enum LinkKind {
    /** Nothing stands there. */
    BROKEN,
    /** It leads to an item in the trash. */
    TRASHED,
    /** It leads to an item that no reader sees. */
    UNPUBLISHED,
    /** It leads to an item that readers of this language only see in another one. */
    OTHER_LANGUAGE,
    /** It leads there by way of an address that is not the present one. */
    REDIRECTED,
    /** It leads out of the portal; nobody asked whether something stands there. */
    OUTSIDE
}
