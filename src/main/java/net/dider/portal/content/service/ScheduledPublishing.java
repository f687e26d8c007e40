package net.dider.portal.content.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Publishes and takes away what is due. Runs on every node: whoever locks the item first does it, the others then find
 * nothing due. What the checks block or an address forbids stays planned and is tried again.
 */
@Singleton
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScheduledPublishing {

    private static final Logger LOG = Logger.getLogger(ScheduledPublishing.class.getName());
    private static final int AT_A_TIME = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentRows rows;

    @Inject
    private Publisher publisher;

    @Resource
    private SessionContext self;

    private record Due(Long itemId, String language) {}

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    void work() {
        var own = self.getBusinessObject(ScheduledPublishing.class);
        for (var condition :
                new String[] {"v.unpublishAt <= :now AND v.published IS NOT NULL", "v.publishAt <= :now"}) {
            entityManager
                    .createQuery(
                            "SELECT v.item.id, v.language FROM ContentVersion v WHERE v.item.deletedAt IS NULL AND "
                                    + condition,
                            Object[].class)
                    .setParameter("now", Instant.now())
                    .setMaxResults(AT_A_TIME)
                    .getResultStream()
                    .map(r -> new Due((Long) r[0], (String) r[1]))
                    .forEach(due -> {
                        try {
                            own.carryOut(due.itemId(), due.language());
                        } catch (ContentRefused refused) {
                            own.note(due.itemId(), due.language(), refused);
                        } catch (RuntimeException e) {
                            LOG.log(
                                    Level.WARNING,
                                    "What was planned for item {0} in {1} could not be done: {2}",
                                    new Object[] {due.itemId(), due.language(), e.getMessage()});
                        }
                    });
        }
    }

    /** What could not be done stays planned; the editor says why, and the log once. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(Long itemId, String language, ContentRefused refused) {
        try {
            if (ContentRows.version(rows.lock(itemId), language)
                    .notePlanRefused(refused.getReason().name())) {
                LOG.log(Level.WARNING, "What was planned for item {0} in {1} could not be done: {2}", new Object[] {
                    itemId, language, refused.getMessage()
                });
            }
        } catch (ContentRefused gone) {
            LOG.log(Level.FINE, "Item {0} is gone", itemId);
        }
    }

    /** One plan, in a transaction of its own. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void carryOut(Long itemId, String language) throws ContentRefused {
        var now = Instant.now();
        var item = rows.lock(itemId);
        var version = ContentRows.version(item, language);
        if (version.getPublishAt() != null && !version.getPublishAt().isAfter(now)) {
            publisher.publish(item, language, version.getScheduledBy());
        } else if (version.getUnpublishAt() != null
                && !version.getUnpublishAt().isAfter(now)
                && version.getPublished() != null) {
            publisher.unpublish(item, language, version.getScheduledBy());
        }
    }
}
