package net.dider.portal.platform.language;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.awt.ComponentOrientation;
import java.io.Serializable;
import java.util.Locale;

/**
 * A language the portal speaks: a row, so that a third one needs no release. {@code tr} and {@code en} ship.
 */
@Entity
@Table(name = "languages")
public class Language implements Serializable {

    public static final int LONGEST_NAME = 60;

    private static final long serialVersionUID = 1L;

    @Id
    @Column(length = 35)
    private String code;

    /** The language's name for itself, as the switcher shows it: Türkçe, English. */
    @Column(name = "own_name", nullable = false, length = LONGEST_NAME)
    private String ownName;

    /** Which language's text stands in where this one has none. */
    @Column(name = "fallback_code", length = 35)
    private String fallbackCode;

    @Column(nullable = false)
    private int position;

    /** Whether visitors get it; before, editors write in it already. */
    @Column(name = "is_shown", nullable = false)
    private boolean shown;

    /** From this share of texts on, in hundredths, it shows itself; null: when somebody shows it. */
    @Column(name = "shown_from")
    private Integer shownFrom;

    protected Language() {}

    /** A language that visitors do not see yet. */
    Language(String code, String ownName, String fallbackCode, int position) {
        this.code = code;
        this.ownName = ownName;
        this.fallbackCode = fallbackCode;
        this.position = position;
    }

    void describe(String newOwnName, String newFallbackCode) {
        ownName = newOwnName;
        fallbackCode = newFallbackCode;
    }

    /** Whoever shows or hides it has decided: it does not do so by itself any more. */
    void show(boolean toVisitors) {
        shown = toVisitors;
        shownFrom = null;
    }

    void showFrom(Integer hundredths) {
        shownFrom = hundredths;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

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

    public boolean isShown() {
        return shown;
    }

    public Integer getShownFrom() {
        return shownFrom;
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(code);
    }

    /** {@code ltr} or {@code rtl}, for the {@code dir} attribute. */
    public String getDirection() {
        return ComponentOrientation.getOrientation(getLocale()).isLeftToRight() ? "ltr" : "rtl";
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
