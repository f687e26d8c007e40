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
        /** Nobody who works on content. */
        NO_OWNER,
        /** The end would come before the beginning, or lies in the past. */
        WRONG_TIME,
        /** The content checks found what blocks publication. */
        BLOCKED,
        /** A field of the item's type; the type says in its own words what to do. */
        OWN_FIELD
    }

    private final Reason reason;
    private final String field;
    private final String message;

    public ContentRefused(Reason reason, String field) {
        super(reason + " " + field);
        this.reason = reason;
        this.field = field;
        this.message = null;
    }

    private ContentRefused(String field, String message) {
        super(Reason.OWN_FIELD + " " + field);
        this.reason = Reason.OWN_FIELD;
        this.field = field;
        this.message = message;
    }

    /** @param message key of the sentence that says what to do */
    public static ContentRefused field(String field, String message) {
        return new ContentRefused(field, message);
    }

    /** Key of the sentence of a type's own; null for what the engine refuses. */
    public String getMessageKey() {
        return message;
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
