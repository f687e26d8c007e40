package net.dider.portal.platform.language;

import java.io.Serializable;
import java.util.List;
import net.dider.portal.platform.cluster.HeardEverywhere;

/** From now on these are the portal's languages, in their order. */
public record LanguagesChanged(List<Language> languages) implements Serializable, HeardEverywhere {

    public LanguagesChanged {
        languages = List.copyOf(languages);
    }

    /** Whoever hears of it elsewhere reads them anew. */
    @Override
    public String toText() {
        return "";
    }
}
