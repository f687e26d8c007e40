package net.dider.portal.members.entity;

import java.util.EnumSet;
import java.util.Set;

/** From the first answer to the board's decision. */
public enum ApplicationState {
    /** Being filled in. */
    DRAFT,
    /** Sent; the e-mail address is not proven yet. */
    SENT,
    /** The address is proven; the signed form is awaited. */
    PROVEN,
    /** The signed form has arrived: the board's days run. */
    RECEIVED,
    /** The board wants to know more; its days run on. */
    ASKED_BACK,
    ACCEPTED,
    REJECTED,
    WITHDRAWN;

    /** What the board may decide. */
    public static final Set<ApplicationState> DECIDABLE = EnumSet.of(RECEIVED, ASKED_BACK);

    /** What the applicant may still take back. */
    public static final Set<ApplicationState> OPEN = EnumSet.of(DRAFT, SENT, PROVEN, RECEIVED, ASKED_BACK);
}
