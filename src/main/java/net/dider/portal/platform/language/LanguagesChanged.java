package net.dider.portal.platform.language;

import java.io.Serializable;
import java.util.List;

/** From now on these are the portal's languages, in their order. */
public record LanguagesChanged(List<Language> languages) implements Serializable {

    public LanguagesChanged {
        languages = List.copyOf(languages);
    }
}
