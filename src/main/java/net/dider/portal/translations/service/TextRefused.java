package net.dider.portal.translations.service;

import jakarta.ejb.ApplicationException;

/** A text that would break what people read; nothing was stored. */
@ApplicationException(rollback = true)
public class TextRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; the sentence for it is {@code translations.refused.message.<reason>}. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        PLACEHOLDERS,
        APOSTROPHE,
        NOT_A_PATTERN,
        /** Printed and linked already. */
        SHIPPED_ADDRESS,
        NOT_AN_ADDRESS,
        TAKEN_ADDRESS,
        UNKNOWN
    }

    private final Reason reason;

    public TextRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
