package net.dider.portal.platform.text;

import jakarta.enterprise.inject.spi.CDI;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import net.dider.portal.platform.language.Languages;

/** Lets Faces and PrimeFaces take their messages from {@link Texts}, live. Named in {@code faces-config.xml}. */
public class TextBundle extends ResourceBundle {

    @Override
    protected Object handleGetObject(String key) {
        return texts().shipped(key, languages().getDefault().getCode()) == null ? null : texts().get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts().keys());
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }

    private static Texts texts() {
        return CDI.current().select(Texts.class).get();
    }

    private static Languages languages() {
        return CDI.current().select(Languages.class).get();
    }
}
