package net.dider.portal.events.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dider.portal.platform.cache.PageTrace;

/** Published events, a page at a time. Each answer tells the page trace what it was made of. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EventListService {

    private static final String CARD = "SELECT NEW net.dider.portal.events.service.EventCard(i.id, v.language,"
            + " i.sourceLanguage, r.title, v.path, r.summary, i.own, r.own, e.sequence, e.changedAt)";

    /** A condition may follow; the versions' index tells which are listed. */
    private static final String LISTED = " FROM ContentVersion v, Event e WHERE v.shownType = 'events'"
            + " AND v.language = :language AND e.itemId = v.itemId";

    private static final String PUBLISHED = " FROM Event e, ContentVersion v JOIN v.item i JOIN v.published r"
            + " WHERE i.id = e.itemId AND i.deletedAt IS NULL AND v.language = :language";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * Which events a list shows.
     *
     * @param past what is over instead of what is to come
     * @param year null for all
     */
    public record Asked(String language, boolean past, Integer year) {

        private String condition() {
            return (past ? " AND e.overAt <= :now" : " AND e.overAt > :now")
                    + (year == null ? "" : " AND e.year = :year");
        }

        private <T> TypedQuery<T> fill(TypedQuery<T> query) {
            query.setParameter("language", language).setParameter("now", Instant.now());
            return year == null ? query : query.setParameter("year", year);
        }
    }

    /** What comes next is first; of what is over, the last. {@code first} counts from 0. */
    public List<EventCard> find(Asked asked, int first, int count) {
        PageTrace.list(EventsType.NAME);
        var order = asked.past() ? " ORDER BY e.startsAt DESC, e.itemId DESC" : " ORDER BY e.startsAt, e.itemId";
        return cards(
                asked.fill(entityManager.createQuery(
                                "SELECT e.itemId" + LISTED + asked.condition() + order, Long.class))
                        .setFirstResult(first)
                        .setMaxResults(count)
                        .getResultList(),
                asked.language());
    }

    /** In that order; only what a page shows is read. */
    private List<EventCard> cards(List<Long> itemIds, String language) {
        return itemIds.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(CARD + PUBLISHED + " AND e.itemId IN :items", EventCard.class)
                        .setParameter("language", language)
                        .setParameter("items", itemIds)
                        .getResultStream()
                        .sorted(Comparator.comparing(c -> itemIds.indexOf(c.itemId())))
                        .toList();
    }

    public long count(Asked asked) {
        PageTrace.list(EventsType.NAME);
        return asked.fill(entityManager.createQuery("SELECT COUNT(e)" + LISTED + asked.condition(), Long.class))
                .getSingleResult();
    }

    /** The years in which there are such events, whatever year is asked for, the latest first. */
    public List<Integer> findYears(Asked asked) {
        PageTrace.list(EventsType.NAME);
        var all = new Asked(asked.language(), asked.past(), null);
        return all.fill(entityManager.createQuery(
                        "SELECT DISTINCT e.year" + LISTED + all.condition() + " ORDER BY e.year DESC", Integer.class))
                .getResultList();
    }

    public Optional<EventCard> findOne(long itemId, String language) {
        PageTrace.list(EventsType.NAME);
        PageTrace.item(itemId);
        return entityManager
                .createQuery(CARD + PUBLISHED + " AND e.itemId = :item", EventCard.class)
                .setParameter("language", language)
                .setParameter("item", itemId)
                .getResultStream()
                .findFirst();
    }

    /** Those not over before that moment, in their order, the first {@code most} of them. */
    public List<EventCard> findSince(String language, Instant since, int most) {
        PageTrace.list(EventsType.NAME);
        return entityManager
                .createQuery(CARD + PUBLISHED + " AND e.overAt > :since ORDER BY e.startsAt, e.itemId", EventCard.class)
                .setParameter("language", language)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many events became past between two moments. */
    public long countOver(Instant after, Instant until) {
        return entityManager
                .createQuery("SELECT COUNT(e) FROM Event e WHERE e.overAt > :after AND e.overAt <= :until", Long.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getSingleResult();
    }
}
