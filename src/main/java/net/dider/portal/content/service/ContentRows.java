package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import net.dider.portal.content.entity.ContentAddress;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentVersion;

/** Fetches what the services of this feature work on, within their transactions. */
@ApplicationScoped
class ContentRows {

    @PersistenceContext
    private EntityManager entityManager;

    ContentItem get(long itemId) throws ContentRefused {
        var item = entityManager.find(ContentItem.class, itemId);
        ContentRefused.unless(item != null, ContentRefused.Reason.UNKNOWN, "item");
        return item;
    }

    /** Two changes of one item wait for each other, so that the second sees the first. */
    ContentItem lock(long itemId) throws ContentRefused {
        var item = entityManager.find(ContentItem.class, itemId, LockModeType.PESSIMISTIC_WRITE);
        ContentRefused.unless(item != null, ContentRefused.Reason.UNKNOWN, "item");
        return item;
    }

    static ContentVersion version(ContentItem item, String language) throws ContentRefused {
        return item.find(language)
                .filter(v -> v.getWorking() != null)
                .orElseThrow(() -> new ContentRefused(ContentRefused.Reason.UNKNOWN, "item"));
    }

    Optional<ContentAddress> findAddress(String type, String language, String path) {
        return entityManager
                .createQuery(
                        "SELECT a FROM ContentAddress a"
                                + " WHERE a.type = :type AND a.language = :language AND a.path = :path",
                        ContentAddress.class)
                .setParameter("type", type)
                .setParameter("language", language)
                .setParameter("path", path)
                .getResultStream()
                .findFirst();
    }

    List<ContentAddress> findCurrentAddresses(ContentItem item, String language) {
        return entityManager
                .createQuery(
                        "SELECT a FROM ContentAddress a"
                                + " WHERE a.item = :item AND a.language = :language AND a.current = TRUE",
                        ContentAddress.class)
                .setParameter("item", item)
                .setParameter("language", language)
                .getResultList();
    }

    List<ContentItem> findChildren(ContentItem item) {
        return entityManager
                .createQuery("SELECT i FROM ContentItem i WHERE i.parent = :item ORDER BY i.id", ContentItem.class)
                .setParameter("item", item)
                .getResultList();
    }

    void flush() {
        entityManager.flush();
    }

    void store(Object row) {
        entityManager.persist(row);
    }
}
