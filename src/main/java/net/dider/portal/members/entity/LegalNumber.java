package net.dider.portal.members.entity;

import java.time.LocalDate;

/**
 * Numbers that law or statute say, in days; each can be changed when they say otherwise. The source of each is in its
 * words, {@code members.legal-source.enum}.
 */
public enum LegalNumber {
    /** TMK m.64: the board decides about an application within that time. */
    BOARD_DECISION_DAYS(30),
    /** From so many days before its end on, the board's desk warns; the association's own. */
    BOARD_WARNING_DAYS(7),
    /** A draft that nobody sent, or whose address nobody proved, is kept so long (KVKK m.4: no longer than needed). */
    DRAFT_DAYS(30),
    /** KVKK m.13: what a person asks about her data is answered within that time. */
    REQUEST_ANSWER_DAYS(30),
    /** Law 5253 m.23 (as of Law 7226): DERBİS is told of who joined or left. */
    DERBIS_NOTICE_DAYS(45),
    /** From here on the countdown warns; the older regulation still says it. */
    DERBIS_WARNING_DAYS(30),
    /** So many days before dues are due a member is reminded; the association's own. */
    DUES_REMINDER_DAYS(14),
    /** So many days after it, once more. */
    DUES_OVERDUE_DAYS(15),
    /** A warning in writing leaves so long to pay. */
    DUES_WARNING_DAYS(30),
    /** Statute: time to object to an expulsion by the board; none while the statute is silent. */
    EXPULSION_OBJECTION_DAYS(null);

    public static final int MOST = 3_650;

    private final Integer shipped;

    LegalNumber(Integer shipped) {
        this.shipped = shipped;
    }

    /** Null where nothing is said. */
    public Integer getShipped() {
        return shipped;
    }

    /** The last day, the day after the event counted as the first; weekends and holidays do not move it. */
    public static LocalDate lastDay(LocalDate event, int days) {
        return event.plusDays(days);
    }
}
