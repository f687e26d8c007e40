package net.dider.portal.platform.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;

/** The language this request is answered in: the address's on public pages, the account's in {@code /admin} and {@code /my}. */
@Named
@RequestScoped
public class ActiveLanguage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Languages languages;

    private Language language;

    public Language getLanguage() {
        return language == null ? languages.getDefault() : language;
    }

    /** Chosen by a filter before any page is built. */
    public void use(Language chosen) {
        language = chosen;
    }

    public String getCode() {
        return getLanguage().getCode();
    }

    public Locale getLocale() {
        return getLanguage().getLocale();
    }
}
