package net.dider.portal.platform.cluster;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The list of notices, in the database that all nodes share. */
@Stateless
@PermitAll
public class NoticeService {

    @PersistenceContext
    private EntityManager entityManager;

    /** In the transaction of the change: what is rolled back is never told. */
    public void write(String node, String kind, String text) {
        entityManager.persist(new NodeNotice(node, kind, text, Instant.now()));
    }

    /** In the order in which they began. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<NodeNotice> findAfter(long notice) {
        return entityManager
                .createQuery("SELECT n FROM NodeNotice n WHERE n.id > :notice ORDER BY n.id", NodeNotice.class)
                .setParameter("notice", notice)
                .getResultList();
    }

    /** The number of the last notice before that moment; 0 if there is none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long getLastBefore(Instant moment) {
        var last = entityManager
                .createQuery("SELECT MAX(n.id) FROM NodeNotice n WHERE n.createdAt < :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    public void clean(Instant before) {
        entityManager
                .createQuery("DELETE FROM NodeNotice n WHERE n.createdAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
