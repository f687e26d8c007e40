package net.dider.portal.members.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import net.dider.portal.members.entity.ApplicationState;
import net.dider.portal.members.entity.LegalNumber;

/** Once a day forgets drafts that nobody went on with and applications whose address nobody proved. */
@Singleton
@PermitAll
public class ApplicationCleaningService {

    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private LegalNumberService numbers;

    @Schedule(hour = "3", minute = "40", persistent = false)
    public void clean() {
        forgetUnproven(Instant.now().minus(Duration.ofDays(numbers.get(LegalNumber.DRAFT_DAYS))));
    }

    /** Some hundreds a night: nothing waits for the rest. */
    public void forgetUnproven(Instant before) {
        var ids = entityManager
                .createQuery(
                        "SELECT a.id FROM Application a WHERE a.state IN :states AND a.changedAt < :before ORDER BY a.id",
                        Long.class)
                .setParameter("states", EnumSet.of(ApplicationState.DRAFT, ApplicationState.SENT))
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultList();
        if (!ids.isEmpty()) {
            delete("DELETE FROM ApplicationLink l WHERE l.applicationId IN :ids", ids);
            delete("DELETE FROM ApplicationConsent c WHERE c.applicationId IN :ids", ids);
            delete("DELETE FROM Application a WHERE a.id IN :ids", ids);
        }
        entityManager
                .createQuery("DELETE FROM ApplicationLink l WHERE l.expiresAt < :now")
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    private void delete(String jpql, List<Long> ids) {
        entityManager.createQuery(jpql).setParameter("ids", ids).executeUpdate();
    }
}
