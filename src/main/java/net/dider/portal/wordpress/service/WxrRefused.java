package net.dider.portal.wordpress.service;

import jakarta.ejb.ApplicationException;

/** A file that is not taken; nothing of it was stored. */
@ApplicationException(rollback = true)
public class WxrRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; the sentence for it is {@code wordpress.refused.message.<reason>}. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        /** No XML at all. */
        NOT_XML,
        /** XML, but no export of WordPress. */
        NOT_WXR,
        /** It declares a document type: the way of entity bombs and of reading other files. */
        DOCTYPE,
        /** It ends before its end. */
        TRUNCATED,
        DAMAGED,
        /** Its bytes are not what its first line says. */
        ENCODING,
        /** More posts, or more words in one, than any site has. */
        TOO_MUCH,
        /** An archive without an XML file, or with several. */
        ZIP_CONTENT,
        ZIP_DAMAGED,
        /** It would be far larger once unpacked. */
        ZIP_BOMB,
        /** The file is not there any more. */
        GONE,
        /** The site or the file is not what the report was made of. */
        CHANGED,
        /** Another import runs. */
        BUSY
    }

    private final Reason reason;
    private final int line;

    public WxrRefused(Reason reason) {
        this(reason, 0);
    }

    public WxrRefused(Reason reason, int line) {
        super(reason + " " + line);
        this.reason = reason;
        this.line = line;
    }

    public Reason getReason() {
        return reason;
    }

    /** Where in the file; 0 where that says nothing. */
    public int getLine() {
        return line;
    }
}
