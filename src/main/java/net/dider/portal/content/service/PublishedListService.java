package net.dider.portal.content.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.dider.portal.platform.cache.PageTrace;
import net.dider.portal.platform.text.DateTexts;

/**
 * Lists of a type by the day of publication, in a time that hardly grows with their length: order and number come from
 * one index of {@code content_versions}, and only what a page shows is read.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublishedListService {

    private static final String LISTED = " FROM ContentVersion v WHERE v.shownType = :type AND v.language = :language";

    private static final String OF_YEAR = LISTED + " AND v.firstPublishedAt >= :from AND v.firstPublishedAt < :until";

    /** Databases read an index in order only when told the columns that it begins with. */
    private static final String NEWEST_FIRST =
            " ORDER BY v.language DESC, v.shownType DESC, v.firstPublishedAt DESC, v.itemId DESC";

    /** The number of the first parameter that is a year's beginning. */
    private static final int FIRST_BOUND = 3;

    @PersistenceContext
    private EntityManager entityManager;

    /** Newest first; {@code first} counts from 0. */
    public List<Teaser> findLatest(String type, String language, int first, int count) {
        PageTrace.list(type);
        return inOrder(
                listed("SELECT v.itemId" + LISTED + NEWEST_FIRST, Long.class, type, language)
                        .setFirstResult(first)
                        .setMaxResults(count)
                        .getResultList(),
                language);
    }

    private <T> TypedQuery<T> listed(String query, Class<T> result, String type, String language) {
        return entityManager
                .createQuery(query, result)
                .setParameter("type", type)
                .setParameter("language", language);
    }

    /** The index alone tells which items a page has, however deep it is; only those are read. */
    private List<Teaser> inOrder(List<Long> itemIds, String language) {
        if (itemIds.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        PublishedContentService.TEASER + PublishedContentService.PUBLISHED
                                + " AND v.language = :language AND i.id IN :items",
                        Teaser.class)
                .setParameter("language", language)
                .setParameter("items", itemIds)
                .getResultStream()
                .sorted(Comparator.comparing(t -> itemIds.indexOf(t.itemId())))
                .toList();
    }

    /** As {@link #findLatest}, of those first published in a year of İzmir's calendar. */
    public List<Teaser> findOfYear(String type, String language, int year, int first, int count) {
        PageTrace.list(type);
        return inOrder(
                ofYear("SELECT v.itemId" + OF_YEAR + NEWEST_FIRST, Long.class, type, language, year)
                        .setFirstResult(first)
                        .setMaxResults(count)
                        .getResultList(),
                language);
    }

    public long countOfYear(String type, String language, int year) {
        PageTrace.list(type);
        return ofYear("SELECT COUNT(v.itemId)" + OF_YEAR, Long.class, type, language, year)
                .getSingleResult();
    }

    private <T> TypedQuery<T> ofYear(String query, Class<T> result, String type, String language, int year) {
        return listed(query, result, type, language)
                .setParameter("from", beginningOf(year))
                .setParameter("until", beginningOf(year + 1));
    }

    private static Instant beginningOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(DateTexts.ISTANBUL).toInstant();
    }

    /** The years of İzmir's calendar in which something was first published, the latest first; three queries at most. */
    public List<Integer> findYears(String type, String language) {
        PageTrace.list(type);
        var first = findEdge(type, language, "ASC");
        if (first.isEmpty()) {
            return List.of();
        }
        int earliest = DateTexts.local(first.get()).getYear();
        int latest =
                DateTexts.local(findEdge(type, language, "DESC").orElseThrow()).getYear();
        return findFilled(type, language, earliest, latest).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** One look at the beginning of each year, all in one query; the years at both ends are known. */
    private Set<Integer> findFilled(String type, String language, int earliest, int latest) {
        var filled = new HashSet<>(Set.of(earliest));
        filled.add(latest);
        var between = IntStream.range(earliest + 1, latest).boxed().toList();
        if (between.isEmpty()) {
            return filled;
        }
        // a first column, so that there is always more than one
        var text = new StringBuilder("SELECT 1");
        for (int n = 0; n < between.size(); n++) {
            text.append(", EXISTS (SELECT 1 FROM content_versions v WHERE v.shown_type = ?1 AND v.language = ?2")
                    .append(" AND v.first_published_at >= ?")
                    .append(n + FIRST_BOUND)
                    .append(" AND v.first_published_at < ?")
                    .append(n + FIRST_BOUND + 1)
                    .append(")");
        }
        var query = entityManager
                .createNativeQuery(text.toString())
                .setParameter(1, type)
                .setParameter(2, language);
        for (int n = 0; n <= between.size(); n++) {
            query.setParameter(n + FIRST_BOUND, LocalDateTime.ofInstant(beginningOf(earliest + 1 + n), ZoneOffset.UTC));
        }
        var found = (Object[]) query.getSingleResult();
        for (int n = 0; n < between.size(); n++) {
            if (Boolean.TRUE.equals(found[n + 1]) || found[n + 1] instanceof Number number && number.intValue() == 1) {
                filled.add(between.get(n));
            }
        }
        return filled;
    }

    private Optional<Instant> findEdge(String type, String language, String direction) {
        return listed(
                        "SELECT v.firstPublishedAt" + LISTED
                                + " ORDER BY v.language DIR, v.shownType DIR, v.firstPublishedAt DIR"
                                        .replace("DIR", direction),
                        Instant.class,
                        type,
                        language)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public long count(String type, String language) {
        PageTrace.list(type);
        return listed("SELECT COUNT(v.itemId)" + LISTED, Long.class, type, language)
                .getSingleResult();
    }
}
