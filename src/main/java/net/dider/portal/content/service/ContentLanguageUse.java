package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.language.LanguageUse;

/** Texts in the language, those in the trash too. */
@ApplicationScoped
public class ContentLanguageUse implements LanguageUse {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public String name() {
        return "CONTENT";
    }

    @Override
    public long count(String language) {
        return entityManager
                .createQuery("SELECT COUNT(v) FROM ContentVersion v WHERE v.language = :language", Long.class)
                .setParameter("language", language)
                .getSingleResult();
    }

    @Override
    public void forget(String language) {
        entityManager
                .createQuery("DELETE FROM ContentDraft d WHERE d.language = :language")
                .setParameter("language", language)
                .executeUpdate();
        entityManager
                .createQuery("DELETE FROM ContentRedirect r WHERE r.language = :language")
                .setParameter("language", language)
                .executeUpdate();
        entityManager
                .createNativeQuery("DELETE FROM menu_labels WHERE language = ?1")
                .setParameter(1, language)
                .executeUpdate();
    }
}
