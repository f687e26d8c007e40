package net.dider.portal.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.language.Language;

/**
 * What is done once per database, and not once per start, is done by one portal after the other: several may start at
 * the same moment on an empty one. Flyway takes turns by itself; this is for what comes after it.
 */
@ApplicationScoped
public class StartTurn {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Waits until no other portal has its turn and keeps it until the transaction ends. To be called before the
     * transaction reads anything: what it reads then is what the others have left.
     */
    public void take() {
        entityManager
                .createQuery("SELECT l FROM Language l", Language.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
