package net.dider.portal.members.service;

import jakarta.ejb.ApplicationException;

/** Why something was not done in the registry; nothing is stored then. Its words: {@code members.refused.message}. */
@ApplicationException(rollback = true)
public class MemberRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        UNKNOWN,
        TYPE_UNKNOWN,
        LANGUAGE_UNKNOWN,
        OFFICE_UNKNOWN,
        OTHER_OFFICE,
        NAME_MISSING,
        EMAIL_WRONG,
        IDENTITY_KIND_MISSING,
        IDENTITY_WRONG,
        ALREADY_MEMBER,
        UNDER_AGE,
        NO_SETTLEMENT_RIGHT,
        REASON_MISSING,
        DATE_MISSING,
        DATE_IN_FUTURE,
        DATE_TOO_EARLY,
        DECISION_MISSING,
        DECISION_LATER,
        STEP_NOT_NOW,
        STATUTE_SILENT,
        OBJECTION_RUNNING,
        NOTHING_CHANGED,
        NOTHING_CHOSEN,
        VALUE_WRONG,
        WORDS_MISSING,
        REQUEST_OPEN,
        REQUEST_CLOSED,
        TOO_LONG,
        FEE_WRONG,
        NUMBER_WRONG,
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    public MemberRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
