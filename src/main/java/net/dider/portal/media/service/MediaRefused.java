package net.dider.portal.media.service;

import jakarta.ejb.ApplicationException;

/** A file or a change the library does not take; nothing of it was stored. */
@ApplicationException(rollback = true)
public class MediaRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; the sentence for it is {@code media.refused.message.<reason>}. */
    public enum Reason {
        /** Its first bytes are of no type that is taken. */
        UNKNOWN_TYPE,
        /** A drawing that can hold a program. */
        SVG,
        /** An office file with a program inside. */
        MACROS,
        /** It says what it is and cannot be read as such. */
        DAMAGED,
        EMPTY,
        TOO_LARGE,
        TOO_MANY_PIXELS,
        /** Another kind than the file it should stand for. */
        OTHER_KIND,
        /** Pages show it. */
        USED,
        TITLE_REQUIRED,
        TOO_LONG,
        FOCUS,
        /** Somebody else changed it since it was shown. */
        STALE,
        LANGUAGE_NOT_YOURS,
        UNKNOWN,
        NO_SPACE
    }

    private final Reason reason;

    /** A number for the sentence: what is allowed at most, 0 where there is none. */
    private final long limit;

    public MediaRefused(Reason reason) {
        this(reason, 0);
    }

    public MediaRefused(Reason reason, long limit) {
        super(reason.name());
        this.reason = reason;
        this.limit = limit;
    }

    public Reason getReason() {
        return reason;
    }

    public long getLimit() {
        return limit;
    }
}
