package net.dider.portal.content.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import net.dider.portal.content.entity.IndexChange;

/** The list of changes that every node's search index follows; written in the transaction of the change itself. */
@Stateless
@PermitAll
public class IndexChangeService {

    @PersistenceContext
    private EntityManager entityManager;

    /** A change and the item it is about. */
    public record Change(long id, long itemId) {}

    public void note(@Observes ContentPublished published) {
        entityManager.persist(new IndexChange(published.itemId(), Instant.now()));
    }

    /** In the order in which they began. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Change> findAfter(long change) {
        return entityManager
                .createQuery(
                        "SELECT NEW net.dider.portal.content.service.IndexChangeService$Change(c.id, c.itemId)"
                                + " FROM IndexChange c WHERE c.id > :change ORDER BY c.id",
                        Change.class)
                .setParameter("change", change)
                .getResultList();
    }

    /** The number of the last change before that moment; 0 if there is none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long getLastBefore(Instant moment) {
        var last = entityManager
                .createQuery("SELECT MAX(c.id) FROM IndexChange c WHERE c.changedAt < :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** Forgets what every node has long taken in; the last change stays, so that a node sees that it is of this list. */
    public void clean(Instant before) {
        entityManager
                .createQuery("DELETE FROM IndexChange c WHERE c.changedAt < :before AND c.id < :last")
                .setParameter("before", before)
                .setParameter("last", getLastBefore(Instant.now()))
                .executeUpdate();
    }
}
