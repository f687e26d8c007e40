package net.dider.portal.media.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.language.LanguageUse;

/** What files are called in the language. */
@ApplicationScoped
public class MediaLanguageUse implements LanguageUse {

    private static final String SAID = "(w.alternative <> '' OR w.caption <> '' OR w.decorative = TRUE)";

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public String name() {
        return "MEDIA";
    }

    @Override
    public long count(String language) {
        return entityManager
                .createQuery("SELECT COUNT(w) FROM MediaWords w WHERE w.language = :language AND " + SAID, Long.class)
                .setParameter("language", language)
                .getSingleResult();
    }

    @Override
    public void forget(String language) {
        entityManager
                .createQuery("DELETE FROM MediaWords w WHERE w.language = :language")
                .setParameter("language", language)
                .executeUpdate();
    }
}
