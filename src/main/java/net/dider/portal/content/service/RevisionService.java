package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentRevision;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.service.ContentRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/** The history of a text: every save, what changed between any two, and any of them again (E9). */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR})
@Allows(Ability.TRANSLATE_CONTENT)
public class RevisionService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ContentRows rows;

    @Inject
    private ContentService content;

    /** @param author the name of whoever saved it, null for the starter content */
    public record Line(int number, String title, Weight weight, String author, Instant createdAt, boolean published) {}

    /** @param paragraphs in reading order, those without a change too */
    public record Comparison(int before, int after, List<TextDiff.Paragraph> paragraphs) {

        public boolean isChanged() {
            return TextDiff.isChanged(paragraphs);
        }
    }

    /** A page of the history of one language, the newest first; {@code first} counts from 0. */
    public List<Line> find(long itemId, String language, int first, int count) throws ContentRefused {
        var item = rows.get(itemId);
        var published = item.find(language)
                .map(v -> v.getPublished() == null ? 0 : v.getPublished().getNumber())
                .orElse(0);
        return entityManager
                .createQuery(
                        "SELECT r.number, r.title, r.minor, a.displayName, r.createdAt FROM ContentRevision r"
                                + " LEFT JOIN Account a ON a.id = r.authorId"
                                + " WHERE r.item = :item AND r.language = :language ORDER BY r.number DESC",
                        Object[].class)
                .setParameter("item", item)
                .setParameter("language", language)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultStream()
                .map(r -> new Line(
                        (Integer) r[0],
                        (String) r[1],
                        (Boolean) r[2] ? Weight.MINOR : Weight.MEANINGFUL,
                        (String) r[3],
                        (Instant) r[4],
                        r[0].equals(published)))
                .toList();
    }

    public long count(long itemId, String language) throws ContentRefused {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM ContentRevision r WHERE r.item = :item AND r.language = :language",
                        Long.class)
                .setParameter("item", rows.get(itemId))
                .setParameter("language", language)
                .getSingleResult();
    }

    /** What changed from one revision to another, whichever is older. */
    public Comparison compare(long itemId, String language, int before, int after) throws ContentRefused {
        var item = rows.get(itemId);
        return new Comparison(
                before,
                after,
                TextDiff.of(
                        get(item, language, before).getText(),
                        get(item, language, after).getText()));
    }

    /**
     * What changed in the source since a translation was last compared with it, up to what translators go by now (E5).
     *
     * @return empty for the source itself, where nothing was compared yet, or where the source is not written
     */
    public Optional<Comparison> findSourceChanges(long itemId, String language) throws ContentRefused {
        var item = rows.get(itemId);
        var since = item.find(language).map(v -> v.getSourceRevision());
        var source = item.findSource()
                .filter(v -> v.getReference() != null && !v.getLanguage().equals(language));
        if (since.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(compare(
                itemId,
                item.getSourceLanguage(),
                since.get(),
                source.get().getReference().getNumber()));
    }

    /**
     * An old revision becomes the working one again, as a new one on top: nothing of the history is lost, and readers see
     * it only when it is published.
     *
     * @param baseRevision the working revision its restorer saw
     */
    public int restore(long itemId, String language, int number, int baseRevision) throws ContentRefused {
        var old = get(rows.get(itemId), language, number);
        return content.save(itemId, language, baseRevision, old.getText(), Weight.MEANINGFUL, old.getSourceRevision());
    }

    private ContentRevision get(ContentItem item, String language, int number) throws ContentRefused {
        return entityManager
                .createQuery(
                        "SELECT r FROM ContentRevision r"
                                + " WHERE r.item = :item AND r.language = :language AND r.number = :number",
                        ContentRevision.class)
                .setParameter("item", item)
                .setParameter("language", language)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ContentRefused(Reason.UNKNOWN, "revision"));
    }
}
