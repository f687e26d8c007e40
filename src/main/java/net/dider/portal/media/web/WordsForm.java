package net.dider.portal.media.web;

import java.io.Serializable;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.platform.language.Language;

/** The words of a file in one language, as they are being written. */
public class WordsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String language;
    private final String ownName;
    private final boolean writable;
    private int lockVersion;
    private String alternative;
    private String caption;
    private boolean decorative;

    WordsForm(Language language, boolean writable, MediaFile.Words words) {
        this.language = language.getCode();
        this.ownName = language.getOwnName();
        this.writable = writable;
        take(words);
    }

    final void take(MediaFile.Words words) {
        lockVersion = words.lockVersion();
        alternative = words.alternative();
        caption = words.caption();
        decorative = words.decorative();
    }

    MediaFile.Words written() {
        return new MediaFile.Words(language, text(alternative), text(caption), decorative, lockVersion);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    /** What stands there is not what is stored. */
    boolean differs(MediaFile.Words stored) {
        return decorative != stored.decorative()
                || !text(alternative).equals(stored.alternative())
                || !text(caption).equals(stored.caption());
    }

    public String getLanguage() {
        return language;
    }

    public String getOwnName() {
        return ownName;
    }

    public boolean isWritable() {
        return writable;
    }

    public String getAlternative() {
        return alternative;
    }

    public void setAlternative(String alternative) {
        this.alternative = alternative;
    }

    public String getCaption() {
        return caption;
    }

    public void setCaption(String caption) {
        this.caption = caption;
    }

    public boolean isDecorative() {
        return decorative;
    }

    public void setDecorative(boolean decorative) {
        this.decorative = decorative;
    }
}
