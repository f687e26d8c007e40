package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.language.LanguageUse;

/** People who are spoken to in the language, or translate into it. */
@ApplicationScoped
public class AccountLanguageUse implements LanguageUse {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public String name() {
        return "ACCOUNTS";
    }

    @Override
    public long count(String language) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(a) FROM Account a WHERE a.language = :language OR :language MEMBER OF a.translatorLanguages",
                        Long.class)
                .setParameter("language", language)
                .getSingleResult();
    }
}
