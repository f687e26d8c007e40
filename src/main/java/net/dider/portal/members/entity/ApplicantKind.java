package net.dider.portal.members.entity;

/** Who applies. Nobody applies for honorary membership: the board confers it. */
public enum ApplicantKind {
    /** A citizen of the Republic of Türkiye. */
    CITIZEN,
    /** A foreign natural person; needs the right to settle in Türkiye (5253 m.3, TMK m.93). */
    FOREIGN,
    LEGAL_PERSON;

    public boolean isPerson() {
        return this != LEGAL_PERSON;
    }
}
