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
        /** Such an item, version or revision does not exist any more. */
        UNKNOWN,
        /** A page cannot stand below itself, nor deeper than addresses reach. */
        MISPLACED,
        /** The end would come before the beginning, or lies in the past. */
        WRONG_TIME,
        /** The content checks found what blocks publication. */
        BLOCKED
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

    static void unless(boolean kept, Reason reason, String field) throws ContentRefused {
        if (!kept) {
            throw new ContentRefused(reason, field);
        }
    }
}
