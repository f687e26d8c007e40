package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dider.portal.content.entity.ContentAddress;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentRevision;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SafeHtml;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.platform.text.Texts;

/** What editors do: list, write, publish. Every save is a revision; none is made on top of somebody else's unseen. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
public class ContentService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private InternalLinks links;

    @Inject
    private Event<Stale> stale;

    @Inject
    private Event<ContentPublished> contentPublished;

    @Inject
    private Event<Audited> audited;

    /** An item as the list shows it: title by the fallback order, a state for each language of the portal. */
    public record ItemRow(
            long id,
            String type,
            String code,
            String title,
            String titleLanguage,
            Map<String, VersionState> states,
            Instant changedAt) {}

    /** Versions of one language that are published, and that wait with something unpublished. */
    public record Progress(long published, long waiting) {}

    /** One language of an item on the editor's desk. {@code baseRevision} is 0 where nothing was written yet. */
    public record Desk(
            Language language, WrittenText text, int baseRevision, VersionState state, String publishedSlug) {}

    /** A page of a type's items, the last changed first, in two queries whatever their number. */
    public List<ItemRow> findItems(String type, String readerLanguage, int first, int count) {
        var byItem = new LinkedHashMap<ContentItem, List<ContentVersion>>();
        entityManager
                .createQuery(
                        "SELECT i FROM ContentItem i WHERE i.type = :type ORDER BY i.changedAt DESC, i.id",
                        ContentItem.class)
                .setParameter("type", type)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList()
                .forEach(i -> byItem.put(i, new ArrayList<>()));
        if (!byItem.isEmpty()) {
            entityManager
                    .createQuery(
                            "SELECT v FROM ContentVersion v JOIN FETCH v.working LEFT JOIN FETCH v.published"
                                    + " WHERE v.item IN :items",
                            ContentVersion.class)
                    .setParameter("items", byItem.keySet())
                    .getResultList()
                    .forEach(v -> byItem.get(v.getItem()).add(v));
        }
        return byItem.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> row(e.getKey(), e.getValue(), readerLanguage))
                .toList();
    }

    public long countItems(String type) {
        return entityManager
                .createQuery("SELECT COUNT(i) FROM ContentItem i WHERE i.type = :type", Long.class)
                .setParameter("type", type)
                .getSingleResult();
    }

    /** How many versions of a language readers see, and how many wait to be published. */
    public Progress getProgress(String language) {
        var published = countVersions("v.language = :language AND v.published IS NOT NULL", language);
        var waiting =
                countVersions("v.language = :language AND (v.published IS NULL OR v.published <> v.working)", language);
        return new Progress(published, waiting);
    }

    private long countVersions(String condition, String language) {
        return entityManager
                .createQuery("SELECT COUNT(v) FROM ContentVersion v WHERE " + condition, Long.class)
                .setParameter("language", language)
                .getSingleResult();
    }

    private ItemRow row(ContentItem item, List<ContentVersion> versions, String readerLanguage) {
        var states = new LinkedHashMap<String, VersionState>();
        languages.getAll().forEach(l -> states.put(l.getCode(), VersionState.MISSING));
        versions.forEach(v -> states.put(v.getLanguage(), v.getState()));
        var shown = versions.stream()
                .filter(v -> v.getLanguage().equals(readerLanguage))
                .findFirst()
                .orElse(versions.get(0));
        return new ItemRow(
                item.getId(),
                item.getType(),
                item.getCode(),
                shown.getWorking().getText().title(),
                shown.getLanguage(),
                states,
                item.getChangedAt());
    }

    /** The item's texts in every language of the portal, in the portal's order; empty texts where none is written. */
    public List<Desk> getDesks(long itemId) throws ContentRefused {
        var item = getItem(itemId);
        return languages.getAll().stream().map(l -> desk(item, l)).toList();
    }

    /** For an item that is only about to be begun. */
    public List<Desk> getEmptyDesks() {
        return languages.getAll().stream()
                .map(l -> new Desk(l, WrittenText.EMPTY, 0, VersionState.MISSING, null))
                .toList();
    }

    public String getType(long itemId) throws ContentRefused {
        return getItem(itemId).getType();
    }

    /** True for the item that stands at the language's root address. */
    public boolean isHome(long itemId) {
        var item = entityManager.find(ContentItem.class, itemId);
        return item != null && "home".equals(item.getCode());
    }

    /** The present text in one language: what a colleague saved meanwhile. */
    public Desk getDesk(long itemId, String language) throws ContentRefused {
        return desk(getItem(itemId), languages.find(language).orElseThrow());
    }

    private Desk desk(ContentItem item, Language language) {
        return item.find(language.getCode())
                .map(v -> new Desk(
                        language,
                        links.toAddresses(v.getWorking().getText(), language.getCode()),
                        v.getWorking().getNumber(),
                        v.getState(),
                        v.getPublished() == null
                                ? null
                                : v.getPublished().getText().slug()))
                .orElseGet(() -> new Desk(language, WrittenText.EMPTY, 0, VersionState.MISSING, null));
    }

    /**
     * Begins an item of that type with its first words; it shows nowhere until a language of it is published.
     *
     * @return the new item's id
     * @throws ContentRefused as {@link #save} does; no item is begun then
     */
    public long create(String type, String language, WrittenText written) throws ContentRefused {
        var item = new ContentItem(type, null, Instant.now());
        entityManager.persist(item);
        entityManager.flush();
        audited.fire(
                Audited.of(AuditKind.CONTENT_CREATED, "content", item.getId()).change(null, type));
        save(item.getId(), language, 0, written);
        return item.getId();
    }

    /**
     * Saves one language as a new revision; saving what is there already makes none.
     *
     * @param baseRevision the revision the writer started from, 0 for none
     * @return the number of the revision that now is the working one
     * @throws ContentRefused with {@code STALE} when somebody saved in between, and for each rule of {@link WrittenText}
     *     that is not kept; nothing is stored then
     */
    public int save(long itemId, String language, int baseRevision, WrittenText written) throws ContentRefused {
        var item = lockItem(itemId);
        var version = item.version(language);
        if (current(version) != baseRevision) {
            throw new ContentRefused(ContentRefused.Reason.STALE, "body");
        }
        var text = clean(item, language, written);
        if (version.getWorking() != null && version.getWorking().getText().equals(text)) {
            return baseRevision;
        }
        var now = Instant.now();
        var before = version.getWorking();
        var revision = new ContentRevision(item, language, baseRevision + 1, text, now, signedIn.accountId());
        entityManager.persist(revision);
        item.touch(now);
        version.workOn(revision);
        entityManager.persist(version);
        tell(AuditKind.CONTENT_SAVED, item, language, before, revision);
        return revision.getNumber();
    }

    /** Shows readers the working revision of that language, at once. */
    public void publish(long itemId, String language) throws ContentRefused {
        var item = lockItem(itemId);
        var version = item.find(language).orElseThrow(() -> new ContentRefused(ContentRefused.Reason.UNKNOWN, "item"));
        var text = version.getWorking().getText();
        occupy(item, language, text.slug());
        tell(AuditKind.CONTENT_PUBLISHED, item, language, version.getPublished(), version.getWorking());
        version.publish(searchText(text), Instant.now());
        announce(item);
    }

    /** Takes that language away from readers; its address is kept for when it comes back. */
    public void unpublish(long itemId, String language) throws ContentRefused {
        var item = lockItem(itemId);
        var version = item.find(language).orElseThrow(() -> new ContentRefused(ContentRefused.Reason.UNKNOWN, "item"));
        tell(AuditKind.CONTENT_UNPUBLISHED, item, language, version.getPublished(), null);
        version.unpublish();
        announce(item);
    }

    private void tell(
            AuditKind kind, ContentItem item, String language, ContentRevision before, ContentRevision after) {
        audited.fire(Audited.of(kind, "content", item.getId()).change(named(language, before), named(language, after)));
    }

    /** Language, number and title tell a revision; its body is kept where it is. */
    private static String named(String language, ContentRevision revision) {
        return revision == null
                ? null
                : language + " " + revision.getNumber() + ": "
                        + revision.getText().title();
    }

    static String searchText(WrittenText text) {
        return Folding.fold(text.title() + " " + text.summary() + " " + SafeHtml.words(text.body()));
    }

    private void announce(ContentItem item) {
        stale.fire(Stale.item(item.getId(), item.getType()));
        contentPublished.fire(new ContentPublished(item.getId()));
    }

    private ContentItem getItem(long itemId) throws ContentRefused {
        var item = entityManager.find(ContentItem.class, itemId);
        if (item == null) {
            throw new ContentRefused(ContentRefused.Reason.UNKNOWN, "item");
        }
        return item;
    }

    /** Two saves of one item wait for each other, so that the second sees the first. */
    private ContentItem lockItem(long itemId) throws ContentRefused {
        var item = entityManager.find(ContentItem.class, itemId, LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new ContentRefused(ContentRefused.Reason.UNKNOWN, "item");
        }
        return item;
    }

    private static int current(ContentVersion version) {
        return version.getWorking() == null ? 0 : version.getWorking().getNumber();
    }

    private WrittenText clean(ContentItem item, String language, WrittenText written) throws ContentRefused {
        var title = oneLine(written.title());
        var summary = oneLine(written.summary());
        require(!title.isEmpty(), ContentRefused.Reason.REQUIRED, "title");
        require(title.length() <= WrittenText.LONGEST_TITLE, ContentRefused.Reason.TOO_LONG, "title");
        require(summary.length() <= WrittenText.LONGEST_SUMMARY, ContentRefused.Reason.TOO_LONG, "summary");
        var rawBody = Objects.requireNonNullElse(written.body(), "");
        require(rawBody.length() <= WrittenText.LONGEST_BODY, ContentRefused.Reason.TOO_LONG, "body");
        var body = SafeHtml.body(links.toItems(EditorHtml.normalise(rawBody)));
        return new WrittenText(title, slug(item, language, oneLine(written.slug()), title), summary, body);
    }

    /** The writer's slug made valid; from the title when left empty, then with a number where it is taken. */
    private String slug(ContentItem item, String language, String wanted, String title) throws ContentRefused {
        if (!wanted.isEmpty()) {
            var slug = Folding.slug(wanted, WrittenText.LONGEST_SLUG);
            require(!slug.isEmpty(), ContentRefused.Reason.NOT_A_SLUG, "slug");
            require(isFree(item, language, slug), ContentRefused.Reason.TAKEN, "slug");
            return slug;
        }
        var base = Folding.slug(title, WrittenText.LONGEST_SLUG - 4);
        if (base.isEmpty()) {
            base = texts.get(
                    "content.slug.text.fallback", languages.find(language).orElseThrow());
        }
        var slug = base;
        for (int n = 2; !isFree(item, language, slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    private boolean isFree(ContentItem item, String language, String slug) {
        return !links.isReserved(item.getType(), language, slug)
                && findAddress(item, language, slug)
                        .filter(a -> !a.getItem().equals(item))
                        .isEmpty();
    }

    private java.util.Optional<ContentAddress> findAddress(ContentItem item, String language, String slug) {
        return entityManager
                .createQuery(
                        "SELECT a FROM ContentAddress a WHERE a.type = :type AND a.language = :language AND a.slug = :slug",
                        ContentAddress.class)
                .setParameter("type", item.getType())
                .setParameter("language", language)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The slug becomes the item's current address; the former one goes on leading here. */
    private void occupy(ContentItem item, String language, String slug) throws ContentRefused {
        var address = findAddress(item, language, slug);
        require(address.isEmpty() || address.get().getItem().equals(item), ContentRefused.Reason.TAKEN, "slug");
        entityManager
                .createQuery(
                        "SELECT a FROM ContentAddress a WHERE a.item = :item AND a.language = :language AND a.current = TRUE",
                        ContentAddress.class)
                .setParameter("item", item)
                .setParameter("language", language)
                .getResultList()
                .forEach(ContentAddress::retire);
        if (address.isPresent()) {
            address.get().revive();
        } else {
            entityManager.persist(new ContentAddress(item, language, slug));
        }
    }

    private static void require(boolean kept, ContentRefused.Reason reason, String field) throws ContentRefused {
        if (!kept) {
            throw new ContentRefused(reason, field);
        }
    }

    private static String oneLine(String text) {
        return text == null
                ? ""
                : java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
    }
}
