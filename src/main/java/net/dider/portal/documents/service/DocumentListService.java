package net.dider.portal.documents.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import net.dider.portal.documents.entity.DocumentKind;
import net.dider.portal.platform.cache.PageTrace;

/** Published documents, a page at a time. Each answer tells the page trace what it was made of. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DocumentListService {

    /** A condition may follow; the versions' index tells which are listed. */
    private static final String LISTED = " FROM ContentVersion v, Document d WHERE v.shownType = 'documents'"
            + " AND v.language = :language AND d.itemId = v.itemId";

    private static final String PUBLISHED = " FROM Document d, ContentVersion v JOIN v.item i JOIN v.published r"
            + " WHERE i.id = d.itemId AND i.deletedAt IS NULL AND v.language = :language";

    /** Readers of a language are offered its own file and that of the source. */
    private static final String OFFERED = " FROM DocumentFile f WHERE f.itemId = d.itemId"
            + " AND (f.language = v.language OR f.language = v.item.sourceLanguage)";

    @PersistenceContext
    private EntityManager entityManager;

    /** Which documents a list shows; null for all. */
    public record Asked(String language, DocumentKind kind, Integer year, String fileLanguage) {

        private String condition() {
            return (kind == null ? "" : " AND d.kind = :kind")
                    + (year == null ? "" : " AND d.year = :year")
                    + (fileLanguage == null
                            ? ""
                            : " AND EXISTS (SELECT f" + OFFERED + " AND f.fileLanguage = :fileLanguage)");
        }

        private <T> TypedQuery<T> fill(TypedQuery<T> query) {
            query.setParameter("language", language);
            if (kind != null) {
                query.setParameter("kind", kind);
            }
            if (year != null) {
                query.setParameter("year", year);
            }
            return fileLanguage == null ? query : query.setParameter("fileLanguage", fileLanguage);
        }
    }

    /** The newest year first, titles in order of publication; {@code first} counts from 0. */
    public List<DocumentCard> find(Asked asked, int first, int count) {
        PageTrace.list(DocumentsType.NAME);
        var ids = asked.fill(entityManager.createQuery(
                        "SELECT d.itemId" + LISTED + asked.condition()
                                + " ORDER BY d.year DESC, v.firstPublishedAt DESC, d.itemId DESC",
                        Long.class))
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
        return cards(ids, asked.language());
    }

    /** In that order; only what a page shows is read. */
    private List<DocumentCard> cards(List<Long> itemIds, String language) {
        return itemIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT NEW net.dider.portal.documents.service.DocumentCard(i.id, v.language,"
                                        + " i.sourceLanguage, r.title, v.path, r.summary, d.kind, d.year, i.own, r.own)"
                                        + PUBLISHED + " AND d.itemId IN :items",
                                DocumentCard.class)
                        .setParameter("language", language)
                        .setParameter("items", itemIds)
                        .getResultStream()
                        .sorted(Comparator.comparing(c -> itemIds.indexOf(c.itemId())))
                        .toList();
    }

    public long count(Asked asked) {
        PageTrace.list(DocumentsType.NAME);
        return asked.fill(entityManager.createQuery("SELECT COUNT(d)" + LISTED + asked.condition(), Long.class))
                .getSingleResult();
    }

    public List<DocumentKind> findKinds(String language) {
        PageTrace.list(DocumentsType.NAME);
        return entityManager
                .createQuery("SELECT DISTINCT d.kind" + LISTED, DocumentKind.class)
                .setParameter("language", language)
                .getResultStream()
                .sorted()
                .toList();
    }

    /** The latest first. */
    public List<Integer> findYears(String language) {
        PageTrace.list(DocumentsType.NAME);
        return entityManager
                .createQuery("SELECT DISTINCT d.year" + LISTED + " ORDER BY d.year DESC", Integer.class)
                .setParameter("language", language)
                .getResultList();
    }

    /** The languages of the files that readers of a language are offered. */
    public List<String> findFileLanguages(String language) {
        PageTrace.list(DocumentsType.NAME);
        return entityManager
                .createQuery(
                        "SELECT DISTINCT f.fileLanguage FROM ContentVersion v, DocumentFile f"
                                + " WHERE v.shownType = 'documents' AND v.language = :language AND f.itemId = v.itemId"
                                + " AND (f.language = v.language OR f.language = v.item.sourceLanguage)"
                                + " ORDER BY f.fileLanguage",
                        String.class)
                .setParameter("language", language)
                .getResultList();
    }
}
