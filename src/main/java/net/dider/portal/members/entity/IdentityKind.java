package net.dider.portal.members.entity;

/** What an identity number is, as it stands in the ledger. */
public enum IdentityKind {
    /** T.C. kimlik numarası. */
    CITIZEN_NUMBER,
    /** Yabancı kimlik numarası, begins with 99. */
    RESIDENT_NUMBER,
    PASSPORT,
    /** The identity number of another state. */
    FOREIGN_NUMBER,
    /** Vergi kimlik numarası of a legal person. */
    TAX_NUMBER
}
