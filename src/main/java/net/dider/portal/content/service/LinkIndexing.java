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
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentVersion;

/** Catches up with the links of texts that were published in another way than by an editor: the first ones, imports. */
@Singleton
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkIndexing {

    private static final Logger LOG = Logger.getLogger(LinkIndexing.class.getName());
    private static final int AT_A_TIME = 200;
    private static final String DUE = "(v.published IS NOT NULL AND (v.linked IS NULL OR v.linked <> v.published.id)"
            + " OR v.published IS NULL AND v.linked IS NOT NULL)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private LinkIndex index;

    @Resource
    private SessionContext self;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void work() {
        var own = self.getBusinessObject(LinkIndexing.class);
        List<Long> due = entityManager
                .createQuery("SELECT v.id FROM ContentVersion v WHERE " + DUE + " ORDER BY v.id", Long.class)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        for (var id : due) {
            try {
                own.catchUp(id);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The links of text {0} could not be read: {1}", new Object[] {id, e.getMessage()
                });
            }
        }
    }

    /** One text, in a transaction of its own; nothing happens to one that is not due. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void catchUp(Long versionId) {
        var version = entityManager.find(ContentVersion.class, versionId);
        if (version != null) {
            entityManager.find(ContentItem.class, version.getItemId(), LockModeType.PESSIMISTIC_WRITE);
            entityManager.refresh(version);
            index.write(version);
            index.judge(version.getItemId());
        }
    }
}
