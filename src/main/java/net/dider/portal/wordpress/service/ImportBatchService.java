package net.dider.portal.wordpress.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dider.portal.content.service.ContentImportService;
import net.dider.portal.content.service.ImportedItems;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.wordpress.entity.ImportBatch;
import net.dider.portal.wordpress.entity.ImportedText;

/** What was imported, and the way back. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.CONTENT)
public class ImportBatchService {

    private static final int AT_A_TIME = 200;
    private static final int SHOWN = 50;
    private static final String BATCH = "batch";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ImportedItems items;

    @Inject
    private ContentImportService content;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audited;

    /** @param state what undoing would do with its item */
    public record Text(
            String title, String language, long itemId, boolean published, State state, List<String> terms) {}

    /** Words in {@code wordpress.state.enum}. */
    public enum State {
        UNTOUCHED,
        /** Somebody works with it by now: undoing leaves it. */
        CHANGED,
        GONE
    }

    /** What undoing would erase and what it would leave. */
    public record Undo(Set<Long> erased, Set<Long> kept) {}

    /** The newest imports. */
    public List<ImportBatch> find() {
        return entityManager
                .createQuery("SELECT b FROM ImportBatch b ORDER BY b.id DESC", ImportBatch.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    public Optional<ImportBatch> find(long id) {
        return Optional.ofNullable(entityManager.find(ImportBatch.class, id));
    }

    /** A page of the texts, in the order of their titles. */
    public List<Text> findTexts(long id, Undo undo, int first, int count) {
        var texts = entityManager
                .createQuery(
                        "SELECT t FROM ImportedText t WHERE t.batch.id = :batch ORDER BY t.title, t.id",
                        ImportedText.class)
                .setParameter(BATCH, id)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
        var terms = terms(texts);
        return texts.stream()
                .map(t -> new Text(
                        t.getTitle(),
                        t.getLanguage(),
                        t.getItemId(),
                        t.getPublishedAt() != null,
                        undo.kept().contains(t.getItemId())
                                ? State.CHANGED
                                : undo.erased().contains(t.getItemId()) ? State.UNTOUCHED : State.GONE,
                        terms.getOrDefault(t.getId(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> terms(List<ImportedText> texts) {
        if (texts.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("SELECT m.text.id, m.name FROM ImportedTerm m WHERE m.text IN :texts", Object[].class)
                .setParameter("texts", texts)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        m -> (Long) m[0], Collectors.mapping(m -> (String) m[1], Collectors.toList())));
    }

    /** Looks what undoing would do, and does nothing. */
    public Undo preview(long id) {
        var batch = entityManager.find(ImportBatch.class, id);
        if (batch == null) {
            return new Undo(Set.of(), Set.of());
        }
        var all = new ArrayList<>(entityManager
                .createQuery("SELECT DISTINCT t.itemId FROM ImportedText t WHERE t.batch.id = :batch", Long.class)
                .setParameter(BATCH, id)
                .getResultList());
        var kept = new HashSet<Long>(entityManager
                .createQuery(
                        "SELECT t.itemId FROM ImportedText t, ContentVersion v WHERE t.batch.id = :batch"
                                + " AND v.itemId = t.itemId AND v.language = t.language"
                                + " AND ((t.publishedAt IS NULL AND v.publishedAt IS NOT NULL)"
                                + " OR (t.publishedAt IS NOT NULL"
                                + " AND (v.published IS NULL OR v.publishedAt <> t.publishedAt)))",
                        Long.class)
                .setParameter(BATCH, id)
                .getResultList());
        var there = new LinkedHashSet<Long>();
        var parents = new HashMap<Long, Long>();
        for (int first = 0; first < all.size(); first += AT_A_TIME) {
            var some = all.subList(first, Math.min(all.size(), first + AT_A_TIME));
            there.addAll(items.findExisting(some));
            kept.addAll(items.findChanged(some, batch.getImportedAt()));
            items.findBelow(some).forEach(pair -> parents.put((Long) pair[0], (Long) pair[1]));
        }
        kept.retainAll(there);
        // a page stays while one below it stays
        for (var below : parents.keySet()) {
            if (!there.contains(below) || kept.contains(below)) {
                for (var above = parents.get(below); above != null; above = parents.get(above)) {
                    kept.add(above);
                }
            }
        }
        there.removeAll(kept);
        return new Undo(there, kept);
    }

    /** Erases what nobody changed since, with the addresses that lead there, and leaves the rest. */
    public Undo undo(long id) {
        var batch = entityManager.find(ImportBatch.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (batch == null || batch.isUndone()) {
            return new Undo(Set.of(), Set.of());
        }
        var undo = preview(id);
        var erased = List.copyOf(undo.erased());
        batch.undo(Instant.now(), signedIn.accountId());
        audited.fire(Audited.of(AuditKind.IMPORT_UNDONE, "import", id)
                .change(batch.getItems(), undo.kept().size()));
        entityManager.flush();
        entityManager.clear();
        for (int first = 0; first < erased.size(); first += AT_A_TIME) {
            content.erase(erased.subList(first, Math.min(erased.size(), first + AT_A_TIME)));
        }
        content.finish(erased);
        return undo;
    }
}
