package net.dider.portal.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who translates and how the portal writes to them; known to the accounts, asked by whoever has work for them. */
public interface Translators {

    /**
     * Somebody who may sign in and translate.
     *
     * @param language code of the language the portal speaks to her
     * @param languages codes of those she may write; an administrator's are all
     */
    record Translator(long id, String name, String email, String language, boolean everything, Set<String> languages) {

        public boolean writes(String code) {
            return everything || languages.contains(code);
        }
    }

    /** By name as Turkish sorts it. */
    List<Translator> find();

    /** Empty for null, and for whoever may not translate any more. */
    Optional<Translator> find(Long accountId);
}
