package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what nobody touched since it was brought in from what somebody works with by now. */
@ApplicationScoped
public class ImportedItems {

    /** Each finds items among {@code :items} that somebody changed, or that something else stands on. */
    private static final List<String> CHANGED = List.of(
            "SELECT i.id FROM ContentItem i WHERE i.id IN :items AND (i.changedAt <> :at OR i.deletedAt IS NOT NULL)",
            "SELECT v.item.id FROM ContentVersion v WHERE v.item.id IN :items"
                    + " AND (v.publishAt IS NOT NULL OR v.unpublishAt IS NOT NULL)",
            "SELECT r.item.id FROM ContentRevision r WHERE r.item.id IN :items AND r.createdAt <> :at",
            "SELECT d.item.id FROM ContentDraft d WHERE d.item.id IN :items",
            "SELECT m.item.id FROM MenuEntry m WHERE m.item.id IN :items",
            "SELECT i.redirect.id FROM ContentItem i WHERE i.redirect.id IN :items",
            "SELECT r.item.id FROM ContentRedirect r WHERE r.item.id IN :items AND r.createdAt <> :at");

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * @param itemIds a few hundred at most
     * @param importedAt the moment that was given with each of them
     */
    public Set<Long> findChanged(Collection<Long> itemIds, Instant importedAt) {
        var changed = new HashSet<Long>();
        for (var question : CHANGED) {
            var query = entityManager.createQuery(question, Long.class).setParameter("items", itemIds);
            if (question.contains(":at")) {
                query.setParameter("at", importedAt);
            }
            changed.addAll(query.getResultList());
        }
        return changed;
    }

    /** Those of the items that there are. */
    public Set<Long> findExisting(Collection<Long> itemIds) {
        return new HashSet<>(entityManager
                .createQuery("SELECT i.id FROM ContentItem i WHERE i.id IN :items", Long.class)
                .setParameter("items", itemIds)
                .getResultList());
    }

    /** Child and parent of every item that stands below one of these. */
    public List<Object[]> findBelow(Collection<Long> itemIds) {
        return entityManager
                .createQuery("SELECT i.id, i.parent.id FROM ContentItem i WHERE i.parent.id IN :items", Object[].class)
                .setParameter("items", itemIds)
                .getResultList();
    }
}
