package net.dider.portal.members.service;

import jakarta.ejb.ApplicationException;

/** The book does not take that; words in {@code members.refused.message}. */
@ApplicationException(rollback = true)
public class DecisionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        DATE,
        BEFORE_LAST,
        MISSING,
        TOO_LONG,
        LOCKED,
        CHANGED_MEANWHILE,
        /** An application that cannot take this step any more. */
        STATE,
        /** Rejecting and asking back need words. */
        WORDS,
        /** The decision is older than the application. */
        DECISION_TOO_OLD,
        /** What the ledger needs is not known yet. */
        INCOMPLETE
    }

    private final Reason reason;

    public DecisionRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
