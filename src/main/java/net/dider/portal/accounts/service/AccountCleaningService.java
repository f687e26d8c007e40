package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;

/** Once a day forgets what nobody needs any more: ended sessions, dead links, old failures. */
@Singleton
@PermitAll
public class AccountCleaningService {

    private static final Duration SESSIONS_KEPT = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ThrottleService throttle;

    @Inject
    private SessionListService sessions;

    @Schedule(hour = "3", minute = "20", persistent = false)
    public void clean() {
        var now = Instant.now();
        sessions.endForgottenViews(now);
        delete("DELETE FROM AccountSession s WHERE s.lastUsedAt < :before", now.minus(SESSIONS_KEPT));
        delete("DELETE FROM OneTimeToken t WHERE t.expiresAt < :before", now);
        delete("DELETE FROM EmailChange c WHERE c.expiresAt < :before", now);
        throttle.forgetOld(now);
    }

    private void delete(String jpql, Instant before) {
        entityManager.createQuery(jpql).setParameter("before", before).executeUpdate();
    }
}
