package net.dider.portal.members.entity;

import java.util.List;

/** What a membership is now (domain facts §1.4); what comes before the board's decision is an application. */
public enum MemberStatus {
    ACTIVE,
    /** Expelled by the board; a member with all rights until the general assembly has decided (TMK m.80). */
    EXPULSION_BOARD,
    RESIGNED,
    /** Lost a qualification that law or statute ask for (TMK m.65). */
    LAPSED,
    DECEASED,
    /** A legal person that ended. */
    DISSOLVED,
    EXPELLED;

    /** Of whoever belongs to the association. */
    public static final List<MemberStatus> PRESENT = List.of(ACTIVE, EXPULSION_BOARD);

    /** Whether somebody with it belongs to the association. */
    public boolean isMember() {
        return PRESENT.contains(this);
    }
}
