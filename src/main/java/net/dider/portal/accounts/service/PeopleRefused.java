package net.dider.portal.accounts.service;

import jakarta.ejb.ApplicationException;

/** Why a change of somebody's account was not made; nothing is stored then. Its words: {@code accounts.refused}. */
@ApplicationException(rollback = true)
public class PeopleRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        UNKNOWN,
        EMAIL_WRONG,
        EMAIL_TAKEN,
        NO_LANGUAGE,
        LAST_ADMINISTRATOR,
        ONESELF,
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    public PeopleRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
