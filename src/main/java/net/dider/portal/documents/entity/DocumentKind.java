package net.dider.portal.documents.entity;

/** What a document is; the words for it are {@code documents.kind.enum.<kind>}. */
public enum DocumentKind {
    STATUTE,
    REPORT,
    MINUTES,
    DECISION,
    POLICY,
    FORM,
    PUBLICATION,
    OTHER
}
