package net.dider.portal.platform.text;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/** Lets Faces and PrimeFaces take their messages from {@link Texts}, live. Named in {@code faces-config.xml}. */
public class TextBundle extends ResourceBundle {

    private volatile Texts texts;

    /** Faces asks this bundle for names of its own several times a view; an unknown one must cost next to nothing. */
    @Override
    protected Object handleGetObject(String key) {
        return texts().isKnown(key) ? texts().get(key) : null;
    }

    /** {@link ResourceBundle#getObject} would throw and Faces catch, once per include. */
    @Override
    public boolean containsKey(String key) {
        return texts().isKnown(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts().keys());
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }

    private Texts texts() {
        if (texts == null) {
            texts = CDI.current().select(Texts.class).get();
        }
        return texts;
    }
}
