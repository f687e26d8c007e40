package net.dider.portal.site.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.language.LanguageUse;

/** Settings of the site that are said in the language. */
@ApplicationScoped
public class SettingLanguageUse implements LanguageUse {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public String name() {
        return "SETTINGS";
    }

    @Override
    public long count(String language) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(s) FROM SiteSetting s WHERE s.language = :language AND s.value <> ''", Long.class)
                .setParameter("language", language)
                .getSingleResult();
    }

    @Override
    public void forget(String language) {
        entityManager
                .createQuery("DELETE FROM SiteSetting s WHERE s.language = :language")
                .setParameter("language", language)
                .executeUpdate();
    }
}
