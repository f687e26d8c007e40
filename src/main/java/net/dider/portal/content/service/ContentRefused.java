package net.dider.portal.content.service;

import jakarta.ejb.ApplicationException;

/** A change that breaks a rule, with the field it concerns; nothing of it was stored. */
@ApplicationException(rollback = true)
public class ContentRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; the sentence for it is {@code content.refused.message.<reason>}. */
    public enum Reason {
        REQUIRED,
        TOO_LONG,
        NOT_A_SLUG,
        TAKEN,
        STALE,
        UNKNOWN
    }

    private final Reason reason;
    private final String field;

    public ContentRefused(Reason reason, String field) {
        super(reason + " " + field);
        this.reason = reason;
        this.field = field;
    }

    public Reason getReason() {
        return reason;
    }

    public String getField() {
        return field;
    }
}
