package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.service.ContentRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.PersonNames;
import net.dider.portal.platform.security.PersonNames.Person;
import net.dider.portal.platform.security.Roles;

/** Where an item stands among the others, who looks after it, and what else it is in every language. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
public class PlaceService {

    /** More would be no choice; whoever shows them says so. */
    public static final int MOST_PLACES = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentRows rows;

    @Inject
    private Publisher publisher;

    @Inject
    private ContentTypes types;

    @Inject
    private PersonNames names;

    @Inject
    private Event<Audited> audited;

    /** A page that others can stand below. */
    public record Place(Long id, String title, String language) {}

    /**
     * Pages another one can be moved below, by title of their source; the home page is none.
     *
     * @param also one that is offered though it does not come among the first {@link #MOST_PLACES}; null for none
     */
    public List<Place> findPlaces(String type, Long also) {
        var found = new ArrayList<>(places(type, "").setMaxResults(MOST_PLACES).getResultList());
        if (also != null && found.stream().noneMatch(p -> p.id().equals(also))) {
            found.addAll(
                    places(type, " AND i.id = :also").setParameter("also", also).getResultList());
        }
        return found;
    }

    private TypedQuery<Place> places(String type, String condition) {
        return entityManager
                .createQuery(
                        "SELECT NEW net.dider.portal.content.service.PlaceService$Place(i.id, r.title, v.language)"
                                + " FROM ContentVersion v JOIN v.item i JOIN v.working r WHERE v.listedType = :type"
                                + " AND v.language = i.sourceLanguage AND (i.code IS NULL OR i.code <> 'home')"
                                + condition + " ORDER BY v.titleKey, i.id",
                        Place.class)
                .setParameter("type", type);
    }

    /**
     * Puts a page below another one of its type; its addresses and those of the pages below it follow in every language,
     * and the old ones lead there.
     *
     * @param parentId null for the top
     * @throws ContentRefused with {@code MISPLACED} below itself or too deep, with {@code TAKEN} where another page has
     *     one of the new addresses; nothing moves then
     */
    public void move(long itemId, Long parentId) throws ContentRefused {
        var item = rows.lock(itemId);
        var parent = parentId == null ? null : rows.lock(parentId);
        ContentRefused.unless(
                !"home".equals(item.getCode())
                        && (parent == null
                                || parent.getType().equals(item.getType())
                                        && types.get(item.getType()).isTree()),
                Reason.MISPLACED,
                "parent");
        var before = item.getParent();
        try {
            item.moveBelow(parent);
        } catch (IllegalArgumentException belowItself) {
            throw new ContentRefused(Reason.MISPLACED, "parent");
        }
        item.touch(Instant.now());
        audited.fire(Audited.of(AuditKind.CONTENT_MOVED, "content", itemId).change(id(before), id(parent)));
        publisher.readdress(item);
    }

    private static Long id(ContentItem item) {
        return item == null ? null : item.getId();
    }

    /** Who can look after items: everybody who works on them. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR})
    @Allows(Ability.TRANSLATE_CONTENT)
    public List<Person> findOwners() {
        return names.findByRoles(List.of(Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR));
    }

    /**
     * @param accountId null for nobody
     * @throws ContentRefused with {@code NO_OWNER} for whoever is none of {@link #findOwners()}
     */
    public void assign(long itemId, Long accountId) throws ContentRefused {
        var item = rows.lock(itemId);
        if (Objects.equals(item.getOwnerId(), accountId)) {
            return;
        }
        ContentRefused.unless(
                accountId == null
                        || findOwners().stream().anyMatch(o -> o.accountId().equals(accountId)),
                Reason.NO_OWNER,
                "owner");
        audited.fire(Audited.of(AuditKind.CONTENT_ASSIGNED, "content", itemId).change(item.getOwnerId(), accountId));
        item.assignTo(accountId);
    }

    /** Whether readers of an outdated translation are told so (V9). */
    public void showStaleBanner(long itemId, boolean shown) throws ContentRefused {
        var item = rows.lock(itemId);
        item.showStaleBanner(shown);
        publisher.announce(item);
    }
}
