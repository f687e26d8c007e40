package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.language.LanguageUse;

/** Applicants who are written to in the language. */
@ApplicationScoped
public class ApplicationLanguageUse implements LanguageUse {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public String name() {
        return "APPLICATIONS";
    }

    @Override
    public long count(String language) {
        return entityManager
                .createQuery("SELECT COUNT(a) FROM Application a WHERE a.language = :language", Long.class)
                .setParameter("language", language)
                .getSingleResult();
    }
}
