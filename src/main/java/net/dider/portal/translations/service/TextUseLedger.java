package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import net.dider.portal.platform.text.TextUse;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.entity.TextMiss;
import net.dider.portal.translations.entity.TextSighting;

/** Writes down what is noted of the use of texts, in the caller's transaction. */
@ApplicationScoped
class TextUseLedger {

    private static final int LONGEST_KEY = 200;
    /** What is not there cannot be told from what somebody made up: so many rows and no more. */
    private static final long MOST = 20_000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TextUse use;

    @Inject
    private Texts texts;

    /** What was gathered in memory; without anything gathered it asks the database nothing. */
    public void store() {
        var now = Instant.now();
        use.takeSightings().forEach((key, page) -> {
            if (texts.isKnown(key) && isNew(key)) {
                entityManager.persist(new TextSighting(key, page, now));
            }
        });
        use.takeMisses().forEach((wanted, miss) -> {
            if (wanted.key().length() <= LONGEST_KEY) {
                var row = entityManager
                        .createQuery(
                                "SELECT m FROM TextMiss m WHERE m.key = :key AND m.language = :language",
                                TextMiss.class)
                        .setParameter("key", wanted.key())
                        .setParameter("language", wanted.language())
                        .getResultStream()
                        .findFirst()
                        .orElseGet(() -> new TextMiss(wanted.key(), wanted.language(), now));
                row.again(miss.count(), miss.page(), now);
                if (row.getId() != null || count() < MOST) {
                    entityManager.persist(row);
                }
            }
        });
    }

    private long count() {
        return entityManager
                .createQuery("SELECT COUNT(m) FROM TextMiss m", Long.class)
                .getSingleResult();
    }

    private boolean isNew(String key) {
        return entityManager
                .createQuery("SELECT s FROM TextSighting s WHERE s.key = :key", TextSighting.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }
}
