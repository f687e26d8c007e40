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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.content.entity.ContentAddress;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentRedirect;
import net.dider.portal.content.entity.MenuEntry;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;

/** Deletes for good what has lain in the trash for a month; its addresses go on saying that it is gone. */
@Singleton
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrashEmptying {

    private static final Logger LOG = Logger.getLogger(TrashEmptying.class.getName());
    /** Features E23. */
    private static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentEraser eraser;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ContentTypes types;

    @Inject
    private Event<Audited> audited;

    @Resource
    private SessionContext self;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void work() {
        var own = self.getBusinessObject(TrashEmptying.class);
        entityManager
                .createQuery(
                        "SELECT i.id FROM ContentItem i WHERE i.deletedAt < :until"
                                + " AND NOT EXISTS (SELECT c FROM ContentItem c WHERE c.parent = i)",
                        Long.class)
                .setParameter("until", Instant.now().minus(KEPT))
                .setMaxResults(200)
                .getResultList()
                .forEach(id -> {
                    try {
                        own.empty(id);
                    } catch (RuntimeException e) {
                        LOG.log(Level.WARNING, "Item {0} stays in the trash: {1}", new Object[] {id, e.getMessage()});
                    }
                });
    }

    /** One item with all its rows; nothing happens to one that is not due. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void empty(Long itemId) {
        var item = entityManager.find(ContentItem.class, itemId, LockModeType.PESSIMISTIC_WRITE);
        var now = Instant.now();
        if (item == null || !item.isDeleted() || item.getDeletedAt().plus(KEPT).isAfter(now)) {
            return;
        }
        entityManager
                .createQuery("SELECT a FROM ContentAddress a WHERE a.item = :item", ContentAddress.class)
                .setParameter("item", item)
                .getResultList()
                .forEach(a -> say(
                        routes.path(item.getType(), item.getCode(), a.getPath(), a.getLanguage()),
                        a.getLanguage(),
                        item.getRedirect(),
                        now));
        // what led here leads where this did
        for (var leading : List.of("ContentRedirect r SET r.item", "ContentItem r SET r.redirect")) {
            entityManager
                    .createQuery(
                            "UPDATE " + leading + " = :target WHERE " + leading.replaceFirst(".* ", "") + " = :item")
                    .setParameter("target", item.getRedirect())
                    .setParameter("item", item)
                    .executeUpdate();
        }
        types.get(item.getType()).erase(itemId);
        leaveMenus(item);
        eraser.erase(List.of(itemId));
        audited.fire(Audited.of(AuditKind.CONTENT_ERASED, "content", itemId));
    }

    /** What stood below the item in a menu stands in its place then. */
    private void leaveMenus(ContentItem item) {
        for (var entry : entityManager
                .createQuery("SELECT m FROM MenuEntry m WHERE m.item = :item", MenuEntry.class)
                .setParameter("item", item)
                .getResultList()) {
            entityManager
                    .createQuery("SELECT m FROM MenuEntry m WHERE m.parent = :entry", MenuEntry.class)
                    .setParameter("entry", entry)
                    .getResultList()
                    .forEach(child -> child.stand(null, entry.getPosition()));
            entityManager.flush();
            entityManager.remove(entry);
        }
        entityManager.flush();
    }

    /** Something else may have stood there and gone before. */
    private void say(String path, String language, ContentItem target, Instant now) {
        entityManager
                .createQuery("DELETE FROM ContentRedirect r WHERE r.path = :path")
                .setParameter("path", path)
                .executeUpdate();
        entityManager.persist(new ContentRedirect(path, language, target, now));
    }
}
