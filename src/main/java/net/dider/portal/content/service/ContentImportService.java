package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentRedirect;
import net.dider.portal.content.entity.ContentRevision;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.IndexChange;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Folding;

/**
 * Brings in what was written elsewhere, many items at once, within the transaction of whoever reads it; {@link #finish}
 * comes last. The audit trail is told by the reader, once for all.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.CONTENT)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ContentImportService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentRows rows;

    @Inject
    private ContentAddresses addresses;

    @Inject
    private ContentChecks checks;

    @Inject
    private ContentEraser eraser;

    @Inject
    private LinkTargets targets;

    @Inject
    private InternalLinks links;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Stale> stale;

    @Inject
    private Event<ContentPublished> published;

    /** An item without words, below a page that is there already or at the top. */
    public long begin(String type, String sourceLanguage, Long parentId, Instant now) throws ContentRefused {
        var item = new ContentItem(type, null, sourceLanguage, now);
        item.assignTo(signedIn.accountId());
        if (parentId != null) {
            item.moveBelow(rows.get(parentId));
        }
        rows.store(item);
        rows.flush();
        return item.getId();
    }

    /**
     * The first text of an item in a language, as it is to be stored: slug free, body cleaned, links by item.
     *
     * @return the revision
     */
    public long write(long itemId, String language, WrittenText text, Instant now) throws ContentRefused {
        var item = rows.get(itemId);
        var source = language.equals(item.getSourceLanguage()) ? null : Integer.valueOf(1);
        var revision =
                new ContentRevision(item, language, 1, text, Weight.MEANINGFUL, source, now, signedIn.accountId());
        rows.store(revision);
        var version = item.version(language);
        version.workOn(revision, Folding.fold(text.title()));
        rows.store(version);
        rows.flush();
        return revision.getId();
    }

    /** Shows it to readers with the days it had; pages above it come first. */
    public void publish(long itemId, String language, Instant firstPublished, Instant lastPublished)
            throws ContentRefused {
        var item = rows.get(itemId);
        var version = ContentRows.version(item, language);
        checks.requireNothingBlocks(version.getWorking());
        version.publish(addresses.occupy(item, language), firstPublished);
        version.datePublication(firstPublished, lastPublished);
        rows.store(new IndexChange(itemId, Instant.now()));
    }

    /** Whether the text could be shown to readers as it is. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isBlocked(WrittenText text, String language) {
        return checks.check(text, language).stream().anyMatch(ContentChecks.Finding::isBlocking);
    }

    /** Whether an item could stand at that path below its type. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isFree(String type, String language, String path) {
        return !links.isReserved(type, language, path)
                && rows.findAddress(type, language, path).isEmpty();
    }

    /** Where readers of that language find the page or the nearest one above it; empty where they find none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String findPath(long itemId, String language) {
        var path = "";
        for (var item = entityManager.find(ContentItem.class, itemId);
                item != null && path.isEmpty();
                item = item.getParent()) {
            path = item.find(language).map(ContentVersion::getPath).orElse("");
        }
        return path;
    }

    /**
     * A link as it is stored where that address is one of this portal's items, or of a former site and leads to one;
     * empty for any other.
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<String> findLink(String address) {
        var former = targets.findOldAddress(address);
        if (former.isPresent()) {
            return former.map(o -> "item:" + o.itemId());
        }
        var stored = links.toItems("href=\"" + address.replace("\"", "%22") + "\"");
        return stored.startsWith("href=\"item:")
                ? Optional.of(stored.substring("href=\"".length(), stored.length() - 1))
                : Optional.empty();
    }

    /** Those of the addresses of a former site that lead somewhere already, or say that something is gone. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Set<String> findTaken(Collection<String> paths) {
        return paths.isEmpty()
                ? Set.of()
                : new HashSet<>(entityManager
                        .createQuery("SELECT r.path FROM ContentRedirect r WHERE r.path IN :paths", String.class)
                        .setParameter("paths", paths)
                        .getResultList());
    }

    /** From now on that address of a former site leads to the item in that language. */
    public void lead(String path, String language, long itemId, Instant now) throws ContentRefused {
        rows.store(new ContentRedirect(path, language, rows.get(itemId), now));
    }

    /** Deletes the items as if they had never been there, with the addresses that lead to them. */
    public void erase(Collection<Long> itemIds) {
        entityManager
                .createQuery("UPDATE ContentItem i SET i.parent = NULL WHERE i.parent.id IN :items OR i.id IN :items")
                .setParameter("items", itemIds)
                .executeUpdate();
        entityManager
                .createQuery("DELETE FROM ContentRedirect r WHERE r.item.id IN :items")
                .setParameter("items", itemIds)
                .executeUpdate();
        eraser.erase(itemIds);
        itemIds.forEach(id -> rows.store(new IndexChange(id, Instant.now())));
    }

    /** Pages, lists and the search index take notice once it is committed. */
    public void finish(Collection<Long> itemIds) {
        var tags = new HashSet<>(Set.of("list:pages", "list:news", "list:menu", "list:all"));
        itemIds.forEach(id -> tags.add("item:" + id));
        stale.fire(new Stale(tags));
        itemIds.stream().findFirst().ifPresent(id -> published.fire(new ContentPublished(id)));
    }
}
