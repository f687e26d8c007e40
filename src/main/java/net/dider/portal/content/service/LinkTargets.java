package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentRedirect;
import net.dider.portal.content.entity.ContentVersion;

/** What links may lead to, published or not; and where chosen redirects end. */
@ApplicationScoped
class LinkTargets {

    /** Nobody chains more; a guard, loops are refused when they are made. */
    private static final int LONGEST_CHAIN = 20;

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * An item as links see it.
     *
     * @param published the languages in which readers find it, none while it is in the trash
     */
    record Target(long itemId, boolean deleted, Set<String> published) {}

    /** Those of the items that there are, by two queries whatever their number. */
    Map<Long, Target> find(Collection<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return Map.of();
        }
        var published = entityManager
                .createQuery(
                        "SELECT v.itemId, v.language FROM ContentVersion v"
                                + " WHERE v.itemId IN :ids AND v.published IS NOT NULL",
                        Object[].class)
                .setParameter("ids", itemIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        r -> (Long) r[0], Collectors.mapping(r -> (String) r[1], Collectors.toSet())));
        var found = new HashMap<Long, Target>();
        entityManager
                .createQuery("SELECT i FROM ContentItem i WHERE i.id IN :ids", ContentItem.class)
                .setParameter("ids", itemIds)
                .getResultList()
                .forEach(i -> found.put(
                        i.getId(),
                        new Target(
                                i.getId(),
                                i.isDeleted(),
                                i.isDeleted() ? Set.of() : published.getOrDefault(i.getId(), Set.of()))));
        return found;
    }

    /** The texts being worked on of these items. */
    List<ContentVersion> findVersions(Collection<Long> itemIds) {
        return itemIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT v FROM ContentVersion v JOIN FETCH v.item JOIN FETCH v.working"
                                        + " WHERE v.itemId IN :ids ORDER BY v.itemId",
                                ContentVersion.class)
                        .setParameter("ids", itemIds)
                        .getResultList();
    }

    /** The living item to which an item in the trash leads, however many lie between; empty when it leads nowhere. */
    Optional<Long> findRedirect(long itemId) {
        var item = entityManager.find(ContentItem.class, itemId);
        for (int step = 0; item != null && item.isDeleted() && step < LONGEST_CHAIN; step++) {
            item = item.getRedirect();
        }
        return Optional.ofNullable(item)
                .filter(i -> !i.isDeleted() && i.getId() != itemId)
                .map(ContentItem::getId);
    }

    /** The living item to which an old address leads, and in which language; addresses of another site included. */
    Optional<LinkTargetService.OldAddress> findOldAddress(String path) {
        return entityManager
                .createQuery(
                        "SELECT r FROM ContentRedirect r JOIN FETCH r.item WHERE r.path = :path", ContentRedirect.class)
                .setParameter("path", path)
                .getResultStream()
                .findFirst()
                .flatMap(r -> (r.getItem().isDeleted()
                                ? findRedirect(r.getItem().getId())
                                : Optional.of(r.getItem().getId()))
                        .map(id -> new LinkTargetService.OldAddress(id, r.getLanguage())));
    }

    /** The living item to which a public path leads at which nothing stands any more. */
    Optional<Long> findRedirect(String publicPath) {
        return entityManager
                .createQuery(
                        "SELECT r.item FROM ContentRedirect r WHERE r.path = :path AND r.item IS NOT NULL",
                        ContentItem.class)
                .setParameter("path", publicPath)
                .getResultStream()
                .findFirst()
                .flatMap(i -> i.isDeleted() ? findRedirect(i.getId()) : Optional.of(i.getId()));
    }
}
