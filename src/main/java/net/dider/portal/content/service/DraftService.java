package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dider.portal.content.entity.ContentDraft;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Keeps what is being typed (E7), and tells who else is at the same item (E8). */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR})
@Allows(Ability.TRANSLATE_CONTENT)
public class DraftService {

    /** Whoever was silent for longer has left. */
    private static final Duration PRESENT = Duration.ofSeconds(40);

    private static final int MOST_OWN_FIELDS = 10;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentRows rows;

    @Inject
    private EditingRights rights;

    @Inject
    private Languages languages;

    @Inject
    private ContentTypes types;

    @Inject
    private SignedIn signedIn;

    /** Somebody at the same item, in the language she writes. */
    public record Colleague(String name, String language) {}

    /** What she typed and did not save. */
    public Optional<ContentDraft> find(long itemId, String language) {
        return entityManager
                .createQuery(
                        "SELECT d FROM ContentDraft d"
                                + " WHERE d.item.id = :item AND d.language = :language AND d.accountId = :account",
                        ContentDraft.class)
                .setParameter("item", itemId)
                .setParameter("language", language)
                .setParameter("account", signedIn.accountId())
                .getResultStream()
                .findFirst();
    }

    /**
     * Keeps what she typed, as it is: nothing of it is refused or cleaned before it is saved.
     *
     * @return when
     */
    public Instant keep(long itemId, String language, int baseRevision, WrittenText typed) throws ContentRefused {
        var item = rows.get(itemId);
        ContentRefused.unless(languages.find(language).isPresent(), ContentRefused.Reason.UNKNOWN, "language");
        rights.require(item, language);
        var draft = find(itemId, language).orElseGet(() -> {
            var begun = new ContentDraft(item, language, signedIn.accountId());
            rows.store(begun);
            return begun;
        });
        var now = Instant.now();
        draft.keep(fitting(typed), baseRevision, now);
        return now;
    }

    private static WrittenText fitting(WrittenText typed) {
        return new WrittenText(
                cut(typed.title(), 1_000),
                cut(typed.slug(), 1_000),
                cut(typed.summary(), 2_000),
                cut(typed.body(), WrittenText.LONGEST_BODY * 2),
                cut(typed.metaTitle(), 1_000),
                cut(typed.metaDescription(), 2_000),
                fitting(typed.own()));
    }

    private static OwnFields fitting(OwnFields typed) {
        var kept = new HashMap<String, String>();
        typed.values().entrySet().stream()
                .filter(f -> f.getKey().matches("[a-zA-Z]{1,40}"))
                .limit(MOST_OWN_FIELDS)
                .forEach(f -> kept.put(f.getKey(), cut(f.getValue(), OwnFields.LONGEST_VALUE)));
        return new OwnFields(kept);
    }

    private static String cut(String text, int longest) {
        return text == null ? "" : text.length() <= longest ? text : text.substring(0, longest);
    }

    public void drop(long itemId, String language) {
        find(itemId, language).ifPresent(entityManager::remove);
    }

    /** What she typed for a new item of this type and did not save. */
    public Optional<ContentDraft> findBegun(String type, String language) {
        return begun(type).filter(d -> d.getLanguage().equals(language)).findFirst();
    }

    private Stream<ContentDraft> begun(String type) {
        return entityManager
                .createQuery(
                        "SELECT d FROM ContentDraft d WHERE d.type = :type AND d.accountId = :account",
                        ContentDraft.class)
                .setParameter("type", type)
                .setParameter("account", signedIn.accountId())
                .getResultStream();
    }

    /** As {@link #keep}, before the item is there. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
    @Allows(Ability.CONTENT)
    public Instant keepBegun(String type, String language, WrittenText typed) throws ContentRefused {
        ContentRefused.unless(types.isKnown(type), ContentRefused.Reason.UNKNOWN, "type");
        ContentRefused.unless(languages.find(language).isPresent(), ContentRefused.Reason.UNKNOWN, "language");
        var draft = findBegun(type, language).orElseGet(() -> {
            var first = new ContentDraft(type, language, signedIn.accountId());
            rows.store(first);
            return first;
        });
        var now = Instant.now();
        draft.keep(fitting(typed), 0, now);
        return now;
    }

    /** What she began has become this item: what is not saved yet is kept for it. */
    public void adopt(long itemId, String type) throws ContentRefused {
        var item = rows.get(itemId);
        begun(type).toList().forEach(d -> d.becomeDraftOf(item));
    }

    public void dropBegun(String type, String language) {
        findBegun(type, language).ifPresent(entityManager::remove);
    }

    /** Says that she is at this item, and who else is. */
    public List<Colleague> meet(long itemId, String language) throws ContentRefused {
        rows.get(itemId);
        ContentRefused.unless(languages.find(language).isPresent(), ContentRefused.Reason.UNKNOWN, "language");
        var now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        // one statement for both databases: two pings of one person may come together
        entityManager
                .createNativeQuery("INSERT INTO content_presences (item_id, account_id, language, seen_at)"
                        + " VALUES (?1, ?2, ?3, ?4) ON DUPLICATE KEY UPDATE language = ?3, seen_at = ?4")
                .setParameter(1, itemId)
                .setParameter(2, signedIn.accountId())
                .setParameter(3, language)
                .setParameter(4, now)
                .executeUpdate();
        return colleagues(itemId, now);
    }

    @SuppressWarnings("unchecked") // a native query has no type
    private List<Colleague> colleagues(long itemId, LocalDateTime now) {
        return ((List<Object[]>) entityManager
                        .createNativeQuery("SELECT a.display_name, p.language FROM content_presences p"
                                + " JOIN accounts a ON a.id = p.account_id"
                                + " WHERE p.item_id = ?1 AND p.account_id <> ?2 AND p.seen_at > ?3")
                        .setParameter(1, itemId)
                        .setParameter(2, signedIn.accountId())
                        .setParameter(3, now.minus(PRESENT))
                        .getResultList())
                .stream().map(r -> new Colleague((String) r[0], (String) r[1])).toList();
    }
}
