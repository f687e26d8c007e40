package net.dider.portal.dues.service;

import jakarta.ejb.ApplicationException;

/** Why something was not done with dues; nothing is stored then. Its words: {@code dues.refused.message}. */
@ApplicationException(rollback = true)
public class DuesRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        UNKNOWN,
        AMOUNT_WRONG,
        DATE_MISSING,
        DATE_IN_FUTURE,
        YEAR_WRONG,
        TYPE_UNKNOWN,
        REFERENCE_MISSING,
        DECISION_MISSING,
        REASON_MISSING,
        TOO_LONG,
        CREDIT_MISSING,
        PART_REFUNDED,
        NOTHING_CHOSEN,
        TOO_MANY,
        PAY_BY_WRONG,
        HOLDER_MISSING,
        IBAN_WRONG,
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    public DuesRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason getReason() {
        return reason;
    }

    /** @return the text without spaces around it */
    static String asked(String text, int longest, Reason missing) {
        var stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() && missing != null) {
            throw new DuesRefused(missing);
        }
        if (stripped.length() > longest) {
            throw new DuesRefused(Reason.TOO_LONG);
        }
        return stripped;
    }
}
