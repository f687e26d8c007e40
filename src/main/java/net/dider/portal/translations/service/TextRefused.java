package net.dider.portal.translations.service;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A text that would break what people read; nothing was stored. */
@ApplicationException(rollback = true)
public class TextRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String language;
    private final transient List<TextFinding> findings;
    private final TextRule reason;

    TextRefused(String key, String language, List<TextFinding> errors) {
        super(errors.get(0).rule() + " " + key + '/' + language);
        this.key = key;
        this.language = language;
        this.findings = List.copyOf(errors);
        this.reason = errors.get(0).rule();
    }

    public String getKey() {
        return key;
    }

    public String getLanguage() {
        return language;
    }

    /** Everything that is wrong; never empty. */
    public List<TextFinding> getFindings() {
        return findings;
    }

    /** The first thing that is wrong. */
    public TextRule getReason() {
        return reason;
    }
}
