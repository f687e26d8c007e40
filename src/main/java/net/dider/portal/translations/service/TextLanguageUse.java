package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.language.LanguageUse;

/** Interface texts that somebody wrote in the language. */
@ApplicationScoped
public class TextLanguageUse implements LanguageUse {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public String name() {
        return "TEXTS";
    }

    @Override
    public long count(String language) {
        return entityManager
                .createQuery("SELECT COUNT(o) FROM TextOverride o WHERE o.language = :language", Long.class)
                .setParameter("language", language)
                .getSingleResult();
    }
}
