package net.dider.portal.content.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.dider.portal.platform.cache.PageTrace;

/** What anybody may read: published texts only. Each answer tells the page trace what it was made of. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublishedContentService {

    static final String TEASER = "SELECT NEW net.dider.portal.content.service.Teaser(i.id, i.type, i.code,"
            + " v.language, r.title, v.path, r.summary, v.firstPublishedAt, v.publishedAt)";

    /** A condition has to follow. */
    static final String PUBLISHED = " FROM ContentVersion v JOIN v.item i JOIN v.published r WHERE i.deletedAt IS NULL";

    private static final String TEXT = "SELECT NEW net.dider.portal.content.service.PublishedText(i.id, i.type, i.code,"
            + " v.language, r.title, v.path, r.summary, r.body, r.metaTitle, r.metaDescription, v.firstPublishedAt,"
            + " v.publishedAt, i.sourceLanguage, CASE WHEN v.state ="
            + " net.dider.portal.content.entity.VersionState.OUTDATED AND i.staleBanner = TRUE THEN TRUE ELSE FALSE END, i.own, r.own)";

    @PersistenceContext
    private EntityManager entityManager;

    /** Whose path this is in that language, a former one included. */
    public Optional<FoundAddress> findAddress(String type, String language, String path) {
        return addresses("a.type = :type AND a.path = :path AND a.language = :language")
                .setParameter("type", type)
                .setParameter("path", path)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    /** Whose path this is in any language: an address that has no counterpart in the reader's. */
    public Optional<FoundAddress> findAddressElsewhere(String type, String path) {
        return addresses("a.type = :type AND a.path = :path")
                .setParameter("type", type)
                .setParameter("path", path)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private jakarta.persistence.TypedQuery<FoundAddress> addresses(String condition) {
        return entityManager.createQuery(
                "SELECT NEW net.dider.portal.content.service.FoundAddress(i.id, a.language, a.path, a.current,"
                        + " i.deletedAt)"
                        + " FROM ContentAddress a JOIN a.item i WHERE " + condition + " ORDER BY a.current DESC",
                FoundAddress.class);
    }

    /** Whether something stood at that public path once and was deleted for good. */
    public boolean isGone(String publicPath) {
        return !entityManager
                .createQuery(
                        "SELECT r.id FROM ContentRedirect r LEFT JOIN r.item i WHERE r.path = :path"
                                + " AND (i.id IS NULL OR i.deletedAt IS NOT NULL)",
                        Long.class)
                .setParameter("path", publicPath)
                .getResultList()
                .isEmpty();
    }

    /** The item's published texts, one for each language that has one. */
    public List<PublishedText> findTexts(long itemId) {
        PageTrace.item(itemId);
        return entityManager
                .createQuery(TEXT + PUBLISHED + " AND i.id = :item", PublishedText.class)
                .setParameter("item", itemId)
                .getResultList();
    }

    public Optional<Long> findItem(String code) {
        return entityManager
                .createQuery("SELECT i.id FROM ContentItem i WHERE i.code = :code", Long.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Every published text of every item, for the sitemap and for turning links into addresses. */
    public List<Teaser> findAll() {
        PageTrace.list("all");
        return entityManager
                .createQuery(TEASER + PUBLISHED + " ORDER BY i.id, v.language", Teaser.class)
                .getResultList();
    }

    /** The present addresses of these items in every language. */
    public List<Teaser> findTeasers(List<Long> itemIds) {
        itemIds.forEach(PageTrace::item);
        if (itemIds.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(TEASER + PUBLISHED + " AND i.id IN :items", Teaser.class)
                .setParameter("items", itemIds)
                .getResultList();
    }

    /** The published texts of these items: what the search index keeps of them. */
    public List<PublishedText> findForIndex(Collection<Long> itemIds) {
        if (itemIds.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(TEXT + PUBLISHED + " AND i.id IN :items ORDER BY i.id", PublishedText.class)
                .setParameter("items", itemIds)
                .getResultList();
    }

    /** The next items that have a published text, by their numbers. */
    public List<Long> findPublishedIds(long afterId, int count) {
        return entityManager
                .createQuery("SELECT DISTINCT i.id" + PUBLISHED + " AND i.id > :after ORDER BY i.id", Long.class)
                .setParameter("after", afterId)
                .setMaxResults(count)
                .getResultList();
    }

    /** How many texts are published in all languages. */
    public long countAll() {
        return entityManager
                .createQuery("SELECT COUNT(v)" + PUBLISHED, Long.class)
                .getSingleResult();
    }
}
