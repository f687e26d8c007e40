package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Deletes items with all their rows, within the transaction of whoever decided it. What leads to them is hers to mend. */
@ApplicationScoped
class ContentEraser {

    private static final List<String> ROWS = List.of(
            "ContentLink k WHERE k.item.id IN :items",
            "ContentDraft d WHERE d.item.id IN :items",
            "ShareLink l WHERE l.item.id IN :items",
            "ContentAddress a WHERE a.item.id IN :items",
            "ContentVersion v WHERE v.item.id IN :items",
            "ContentRevision r WHERE r.item.id IN :items",
            "ContentItem i WHERE i.id IN :items");

    @PersistenceContext
    private EntityManager entityManager;

    /** @param itemIds a few hundred at most */
    void erase(Collection<Long> itemIds) {
        entityManager
                .createNativeQuery("DELETE FROM content_presences WHERE item_id IN ("
                        + String.join(
                                ", ", itemIds.stream().map(String::valueOf).toList()) + ")")
                .executeUpdate();
        entityManager
                .createNativeQuery("UPDATE content_links SET is_fine = FALSE WHERE target_item_id IN ("
                        + String.join(
                                ", ", itemIds.stream().map(String::valueOf).toList()) + ")")
                .executeUpdate();
        ROWS.forEach(rows -> entityManager
                .createQuery("DELETE FROM " + rows)
                .setParameter("items", itemIds)
                .executeUpdate());
    }
}
