package net.dider.portal.translations.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.entity.TextBatch;
import net.dider.portal.translations.entity.TextChange;

/** What was changed together, or by one person in a period, and the way back. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class TextBatchService {

    private static final int SHOWN = 100;
    /** A period with more is put back in parts. */
    private static final int MOST = 10_000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Texts texts;

    @Inject
    private TextGate gate;

    @Inject
    private TextService writer;

    @Inject
    private SignedIn signedIn;

    /** One person's own edits between two moments. */
    public record Period(long person, Instant from, Instant to) {}

    /** Words in {@code translations.undo.enum}. */
    public enum State {
        /** Stands as it was left: is put back. */
        READY,
        /** Changed again since: stays unless it is chosen. */
        CHANGED_SINCE,
        /** Stands already as it would be put back. */
        DONE,
        /** What stood there would be refused today. */
        REFUSED,
        /** Not a language of whoever asks. */
        READ_ONLY
    }

    /**
     * What putting back would do with one text.
     *
     * @param now what people read
     * @param then what they would read
     * @param value what would be stored, null for the shipped text
     */
    public record Line(String key, String language, String now, String then, String value, State state) {

        /** Names it in a form. */
        public String id() {
            return language + ' ' + key;
        }

        public boolean choosable() {
            return state == State.READY || state == State.CHANGED_SINCE;
        }
    }

    /** The newest ones. */
    public List<TextBatch> find() {
        return entityManager
                .createQuery("SELECT b FROM TextBatch b ORDER BY b.id DESC", TextBatch.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    public Optional<TextBatch> find(long id) {
        return Optional.ofNullable(entityManager.find(TextBatch.class, id));
    }

    /** What undoing the batch would do. */
    public List<Line> preview(long batchId) {
        return lines(entityManager
                .createQuery("SELECT c FROM TextChange c WHERE c.batchId = :batch ORDER BY c.id", TextChange.class)
                .setParameter("batch", batchId)
                .getResultList());
    }

    /** What putting the person's edits of the period back would do. */
    public List<Line> preview(Period period) {
        return lines(entityManager
                .createQuery(
                        "SELECT c FROM TextChange c WHERE c.changedBy = :person AND c.changedAt >= :from"
                                + " AND c.changedAt < :to AND c.kind IN :kinds ORDER BY c.id",
                        TextChange.class)
                .setParameter("person", period.person())
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter(
                        "kinds",
                        EnumSet.of(
                                TextChange.Kind.EDIT,
                                TextChange.Kind.TAKE_BACK,
                                TextChange.Kind.REVERT,
                                TextChange.Kind.APPROVED))
                .setMaxResults(MOST)
                .getResultList());
    }

    /**
     * Puts the batch back as a batch of its own, which can be undone in turn.
     *
     * @param also texts changed since that are put back all the same, as {@link Line#id()}
     */
    public TextService.Outcome undo(long batchId, Set<String> also) throws TextRefused, TextConflict {
        var batch = entityManager.find(TextBatch.class, batchId, LockModeType.PESSIMISTIC_WRITE);
        if (batch == null || batch.isUndone()) {
            return new TextService.Outcome(0, 0);
        }
        var outcome = writer.change(TextBatch.Kind.UNDO, batch.getName(), edits(preview(batchId), also));
        batch.undo(Instant.now(), signedIn.accountId());
        entityManager.find(TextBatch.class, outcome.batchId()).undoes(batchId);
        if (batch.getUndoesId() != null) {
            Optional.ofNullable(entityManager.find(TextBatch.class, batch.getUndoesId()))
                    .ifPresent(TextBatch::stand);
        }
        return outcome;
    }

    /** Puts one person's edits of a period back, as a batch. */
    public TextService.Outcome undo(Period period, String name, Set<String> also) throws TextRefused, TextConflict {
        var outcome = writer.change(TextBatch.Kind.UNDO_EDITS, name, edits(preview(period), also));
        entityManager.find(TextBatch.class, outcome.batchId()).ofEdits(period.person(), period.from(), period.to());
        return outcome;
    }

    /** What was looked at is what is put back: another change in between is a conflict. */
    private static List<TextEdit> edits(List<Line> lines, Set<String> also) {
        return lines.stream()
                .filter(l -> l.state() == State.READY || l.state() == State.CHANGED_SINCE && also.contains(l.id()))
                .map(l -> new TextEdit(l.key(), l.language(), l.value(), l.now() == null ? "" : l.now()))
                .toList();
    }

    /** From what stood before the first change of each text; by the last one is told whether it was changed since. */
    private List<Line> lines(List<TextChange> changes) {
        var first = new LinkedHashMap<String, TextChange>();
        var last = new LinkedHashMap<String, TextChange>();
        for (var change : changes) {
            first.putIfAbsent(change.getLanguage() + ' ' + change.getKey(), change);
            last.put(change.getLanguage() + ' ' + change.getKey(), change);
        }
        var lines = new ArrayList<Line>();
        first.forEach((id, change) -> lines.add(line(change, last.get(id))));
        return lines;
    }

    private Line line(TextChange first, TextChange last) {
        var key = first.getKey();
        var language = first.getLanguage();
        var now = texts.current(key, language);
        var shipped = texts.shipped(key, language);
        var value = first.isWasOverridden() ? first.getOldValue() : null;
        var then = value == null ? shipped : value;
        return new Line(key, language, now, then, value, state(key, language, value, then, now, last));
    }

    private State state(String key, String language, String value, String then, String now, TextChange last) {
        if (Objects.equals(then, now)) {
            return State.DONE;
        }
        if (!gate.isKnown(key, language)) {
            return State.REFUSED;
        }
        if (!gate.mayChange(language)) {
            return State.READ_ONLY;
        }
        if (value != null
                && gate.findings(key, language, value).stream()
                        .anyMatch(f -> f.rule().isError())) {
            return State.REFUSED;
        }
        return Objects.equals(now, last.getNewValue()) ? State.READY : State.CHANGED_SINCE;
    }
}
