package net.dider.portal.members.entity;

/** Whom the law tells apart where somebody joins (TMK m.64, m.93). */
public enum PersonKind {
    CITIZEN,
    /** A natural person of another nationality; needs a right to settle in Türkiye for full membership. */
    FOREIGN_NATIONAL,
    LEGAL_PERSON;

    public boolean isNatural() {
        return this != LEGAL_PERSON;
    }
}
