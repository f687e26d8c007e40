package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dider.portal.content.entity.ContentBulkFailure;
import net.dider.portal.content.entity.ContentBulkRun;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** How far one's own change to many items is, and what came of it; seen by every node, kept until the next one. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
public class ContentBulkRunService {

    /** More that were left as they were are counted, not named. */
    public static final int MOST_NAMED = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    /** The last run of whoever asks, be it under way or over. */
    public Optional<ContentBulkRun> findMine() {
        return entityManager
                .createQuery(
                        "SELECT r FROM ContentBulkRun r WHERE r.accountId = :account ORDER BY r.id DESC",
                        ContentBulkRun.class)
                .setParameter("account", signedIn.accountId())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What it left as it was, in the order it came to them. */
    public List<ContentBulkFailure> findFailures(long runId) {
        return entityManager
                .createQuery(
                        "SELECT f FROM ContentBulkFailure f WHERE f.run.id = :run AND f.run.accountId = :account"
                                + " ORDER BY f.id",
                        ContentBulkFailure.class)
                .setParameter("run", runId)
                .setParameter("account", signedIn.accountId())
                .getResultList();
    }

    /** The id of a new run for {@link ContentBulkService#run}; empty while another of hers is under way. */
    public Optional<Long> begin(String label, int items) {
        if (findMine().filter(r -> r.isRunning(Instant.now())).isPresent()) {
            return Optional.empty();
        }
        forgetMine();
        var run = new ContentBulkRun(signedIn.accountId(), label, items, Instant.now());
        entityManager.persist(run);
        entityManager.flush();
        return Optional.of(run.getId());
    }

    /** One more item is done. @return whether to go on */
    public boolean advance(long runId) {
        var run = lock(runId);
        run.ifPresent(r -> r.advance(false, Instant.now()));
        return run.filter(r -> !r.isStopAsked()).isPresent();
    }

    /** One more item was left as it was. @return whether to go on */
    public boolean advance(long runId, long itemId, String title, ContentRefused.Reason reason) {
        var run = lock(runId);
        run.ifPresent(r -> {
            r.advance(true, Instant.now());
            if (r.getFailedItems() <= MOST_NAMED) {
                entityManager.persist(new ContentBulkFailure(r, itemId, title, reason.name()));
            }
        });
        return run.filter(r -> !r.isStopAsked()).isPresent();
    }

    public void end(long runId) {
        lock(runId).ifPresent(r -> r.end(Instant.now()));
    }

    /** Asks one's own run to stop after the item it is at. */
    public void stopMine() {
        findMine().flatMap(r -> lock(r.getId())).ifPresent(ContentBulkRun::askToStop);
    }

    /** Forgets what came of one's own runs; one that is under way stops. */
    public void forgetMine() {
        entityManager
                .createQuery("SELECT r FROM ContentBulkRun r WHERE r.accountId = :account", ContentBulkRun.class)
                .setParameter("account", signedIn.accountId())
                .getResultList()
                .forEach(run -> {
                    entityManager
                            .createQuery("DELETE FROM ContentBulkFailure f WHERE f.run = :run")
                            .setParameter("run", run)
                            .executeUpdate();
                    entityManager.remove(run);
                });
    }

    private Optional<ContentBulkRun> lock(long runId) {
        return Optional.ofNullable(entityManager.find(ContentBulkRun.class, runId, LockModeType.PESSIMISTIC_WRITE));
    }
}
