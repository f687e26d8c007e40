package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentRedirect;
import net.dider.portal.content.service.ContentRefused.Reason;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** Leads readers of what is gone to something else instead of 410 (V6). */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
public class RedirectService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentRows rows;

    @Inject
    private LinkTargets targets;

    @Inject
    private Publisher publisher;

    @Inject
    private Event<Stale> stale;

    @Inject
    private Event<Audited> audited;

    /** An address at which something was deleted for good; {@code targetId} null where it answers 410. */
    public record GoneAddress(long id, String path, Long targetId) {}

    /**
     * Where readers of an item in the trash are led.
     *
     * @param targetId null for nowhere
     * @throws ContentRefused with {@code MISPLACED} when they would be led in circles, to what is gone as well, or when
     *     the item is not in the trash
     */
    public void lead(long itemId, Long targetId) throws ContentRefused {
        var item = rows.lock(itemId);
        var target = living(targetId);
        ContentRefused.unless(item.isDeleted(), Reason.MISPLACED, "item");
        var before = item.getRedirect();
        try {
            item.leadTo(target);
        } catch (IllegalArgumentException circle) {
            throw new ContentRefused(Reason.MISPLACED, "item");
        }
        audited.fire(Audited.of(AuditKind.CONTENT_REDIRECTED, "content", itemId).change(named(before), named(target)));
        publisher.announce(item);
    }

    /** Where readers of an address are led whose item was deleted for good. */
    public void leadAddress(long redirectId, Long targetId) throws ContentRefused {
        var redirect = entityManager.find(ContentRedirect.class, redirectId);
        ContentRefused.unless(redirect != null, Reason.UNKNOWN, "item");
        var target = living(targetId);
        audited.fire(Audited.of(AuditKind.CONTENT_REDIRECTED, "content", redirect.getPath())
                .change(named(redirect.getItem()), named(target)));
        redirect.leadTo(target);
        stale.fire(new Stale(Set.of("list:all")));
    }

    /** Where an item in the trash leads in the end; null for nowhere. */
    public Long getTarget(long itemId) {
        return targets.findRedirect(itemId).orElse(null);
    }

    private ContentItem living(Long targetId) throws ContentRefused {
        if (targetId == null) {
            return null;
        }
        var target = rows.get(targetId);
        ContentRefused.unless(!target.isDeleted(), Reason.MISPLACED, "item");
        return target;
    }

    private static String named(ContentItem item) {
        return item == null ? null : "item " + item.getId();
    }

    /**
     * A page of the addresses at which nothing stands any more, by their letters.
     *
     * @param leading only those that lead somewhere, or nowhere; null for all
     */
    public List<GoneAddress> find(String words, Boolean leading, int first, int count) {
        return entityManager
                .createQuery(
                        "SELECT r.id, r.path, i.id FROM ContentRedirect r LEFT JOIN r.item i"
                                + " WHERE r.path LIKE :words ESCAPE '!'" + led(leading) + " ORDER BY r.path",
                        Object[].class)
                .setParameter("words", LikePattern.containing(words.strip()))
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultStream()
                .map(r -> new GoneAddress((Long) r[0], (String) r[1], (Long) r[2]))
                .toList();
    }

    private static String led(Boolean leading) {
        return leading == null ? "" : leading ? " AND r.item IS NOT NULL" : " AND r.item IS NULL";
    }

    public long count(String words, Boolean leading) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM ContentRedirect r WHERE r.path LIKE :words ESCAPE '!'" + led(leading),
                        Long.class)
                .setParameter("words", LikePattern.containing(words.strip()))
                .getSingleResult();
    }
}
