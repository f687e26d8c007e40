package net.dider.portal.platform.language;

import jakarta.ejb.ApplicationException;

/** A change of the portal's languages that cannot be; nothing was stored. */
@ApplicationException(rollback = true)
public class LanguageRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; the sentence for it is {@code site.languages.message.<reason>}. */
    public enum Reason {
        /** No language of that code, or no code at all. */
        UNKNOWN,
        TAKEN,
        NAME,
        /** It would fall back to itself in the end. */
        CIRCLE,
        /** Visitors need one. */
        LAST,
        /** Visitors see it. */
        SHOWN,
        /** Another one falls back to it. */
        FALLBACK,
        /** No number of hundredths. */
        SHARE,
        /** Something is written in it. */
        USED
    }

    private final Reason reason;

    public LanguageRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }
}
