package net.dider.portal.platform.language;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/**
 * A language the portal speaks: a row, so that a third one needs no release. {@code tr} and {@code en} ship.
 */
@Entity
@Table(name = "languages")
public class Language {

    @Id
    @Column(length = 35)
    private String code;

    /** The language's name for itself, as the switcher shows it: Türkçe, English. */
    @Column(name = "own_name", nullable = false, length = 60)
    private String ownName;

    /** Which language's text stands in where this one has none. */
    @Column(name = "fallback_code", length = 35)
    private String fallbackCode;

    @Column(nullable = false)
    private int position;

    protected Language() {}

    /** The BCP 47 tag, always in canonical case: {@code tr}, {@code en}, {@code pt-BR}. */
    public String getCode() {
        return code;
    }

    public String getOwnName() {
        return ownName;
    }

    public String getFallbackCode() {
        return fallbackCode;
    }

    public int getPosition() {
        return position;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && language.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
