package net.dider.portal.translations.service;

import jakarta.ejb.ApplicationException;

/** Somebody else changed the text while this one was being written; nothing was stored. */
@ApplicationException(rollback = true)
public class TextConflict extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String language;
    private final String theirs;

    TextConflict(String key, String language, String theirs) {
        super(key + '/' + language);
        this.key = key;
        this.language = language;
        this.theirs = theirs;
    }

    public String getKey() {
        return key;
    }

    public String getLanguage() {
        return language;
    }

    /** What people read now; empty where the language has nothing of its own. */
    public String getTheirs() {
        return theirs;
    }
}
