package net.dider.portal.translations.service;

import jakarta.ejb.ApplicationException;

/** A file that is not taken; nothing of it was stored. */
@ApplicationException(rollback = true)
public class ExchangeRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; the sentence for it is {@code translations.exchange-refused.message.<reason>}. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        /** None of the formats. */
        UNKNOWN_FORMAT,
        /** Its bytes are no UTF-8. */
        ENCODING,
        /** A line or a text of more than any text has. */
        LINE_TOO_LONG,
        TOO_MANY_ROWS,
        /** It declares a document type or entities: the way of entity bombs and of reading other files. */
        DOCTYPE,
        DAMAGED,
        /** XML, but no XLIFF of a version that is read. */
        NOT_XLIFF,
        /** A table without the columns it takes. */
        NO_COLUMNS,
        /** Forms of gettext's own; ICU's plural in one text is what the portal has. */
        PLURAL_FORMS,
        /** An archive with something else in it. */
        ZIP_CONTENT,
        ZIP_DAMAGED,
        ZIP_BOMB,
        /** A name in the archive leads out of it. */
        ZIP_OUTSIDE,
        /** It names a language the portal does not have. */
        LANGUAGE_UNKNOWN,
        /** It names none. */
        LANGUAGE_MISSING,
        /** Not a language of this translator. */
        LANGUAGE_NOT_YOURS,
        /** The file is not there any more. */
        GONE,
        /** Texts or rules are not what the list was made of. */
        CHANGED
    }

    private final Reason reason;
    private final int line;
    private final String detail;

    public ExchangeRefused(Reason reason) {
        this(reason, 0, "");
    }

    public ExchangeRefused(Reason reason, int line) {
        this(reason, line, "");
    }

    /** @param detail the name of a file in an archive, or the code of a language */
    public ExchangeRefused(Reason reason, int line, String detail) {
        super(reason + " " + line);
        this.reason = reason;
        this.line = line;
        this.detail = detail;
    }

    public Reason getReason() {
        return reason;
    }

    /** Where in the file; 0 where that says nothing. */
    public int getLine() {
        return line;
    }

    public String getDetail() {
        return detail;
    }

    ExchangeRefused inFile(String name) {
        return detail.isEmpty() ? new ExchangeRefused(reason, line, name) : this;
    }
}
