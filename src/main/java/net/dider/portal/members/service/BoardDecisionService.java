package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.dider.portal.members.entity.BoardDecision;
import net.dider.portal.members.entity.DecisionCorrection;
import net.dider.portal.members.service.DecisionRefused.Reason;
import net.dider.portal.platform.pdf.PdfPress;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/**
 * The decision book (Dernekler Yönetmeliği m.32): numbers restart on each 1 January, follow the dates and have no gap. The
 * portal's book stands beside the certified one on paper; its pages are printed, signed and pasted there.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD})
@Allows(Ability.DECISIONS)
public class BoardDecisionService {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 10_000;
    static final int LONGEST_LINE = 2_000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MemberPapers papers;

    @Inject
    private PdfPress press;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** What is written in an entry. */
    public record Words(String subject, String text, String attendees, String dissent) {

        public Words {
            subject = tidy(subject);
            text = tidy(text);
            attendees = tidy(attendees);
            dissent = tidy(dissent);
        }

        private static String tidy(String typed) {
            return typed == null ? "" : typed.replace("\r\n", "\n").strip();
        }
    }

    /**
     * Writes a new entry under the next number of its year. Of two who write at once the second waits for the first; who
     * fails gives the number back with the transaction.
     *
     * @throws DecisionRefused for a day to come, one before the last entry of its year, or words that are missing
     */
    public BoardDecision write(LocalDate date, Words words) {
        if (date == null || date.isAfter(ApplicationService.today())) {
            throw new DecisionRefused(Reason.DATE);
        }
        check(words);
        var number = nextNumber(date);
        var decision = new BoardDecision(date, number, signedIn.accountId(), Instant.now());
        decision.write(words.subject(), words.text(), words.attendees(), emptyToNull(words.dissent()));
        entityManager.persist(decision);
        entityManager.flush();
        audit.fire(Audited.of(AuditKind.DECISION_WRITTEN, "decision", decision.getId())
                .change(null, decision.getLabel()));
        return decision;
    }

    /** The year's counter is a row that whoever takes a number holds until her transaction ends. */
    private int nextNumber(LocalDate date) {
        entityManager
                .createNativeQuery("INSERT INTO decision_counters (decision_year, last_number) VALUES (?1, 1)"
                        + " ON DUPLICATE KEY UPDATE last_number = last_number + 1")
                .setParameter(1, date.getYear())
                .executeUpdate();
        var number = ((Number) entityManager
                        .createNativeQuery(
                                "SELECT last_number FROM decision_counters WHERE decision_year = ?1 FOR UPDATE")
                        .setParameter(1, date.getYear())
                        .getSingleResult())
                .intValue();
        var last = entityManager
                .createQuery(
                        "SELECT d FROM BoardDecision d WHERE d.year = :year AND d.number = :number",
                        BoardDecision.class)
                .setParameter("year", date.getYear())
                .setParameter("number", number - 1)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultStream()
                .findFirst();
        if (last.filter(d -> d.getDate().isAfter(date)).isPresent()) {
            throw new DecisionRefused(Reason.BEFORE_LAST);
        }
        return number;
    }

    /**
     * Changes the words of an entry that is not locked.
     *
     * @param seenVersion what the writer saw
     * @throws DecisionRefused when somebody changed or locked it since
     */
    public void change(long id, int seenVersion, Words words) {
        check(words);
        var decision = get(id);
        if (decision.isLocked()) {
            throw new DecisionRefused(Reason.LOCKED);
        }
        if (decision.getLockVersion() != seenVersion) {
            throw new DecisionRefused(Reason.CHANGED_MEANWHILE);
        }
        decision.write(words.subject(), words.text(), words.attendees(), emptyToNull(words.dissent()));
        try {
            entityManager.flush();
        } catch (OptimisticLockException meanwhile) {
            throw new DecisionRefused(Reason.CHANGED_MEANWHILE);
        }
        audit.fire(Audited.of(AuditKind.DECISION_CHANGED, "decision", id));
    }

    /** From now on its words stay. */
    public void lock(long id) {
        var decision = get(id);
        if (!decision.isLocked()) {
            decision.lock(Instant.now());
            audit.fire(Audited.of(AuditKind.DECISION_LOCKED, "decision", id));
        }
    }

    /** Appends what is to be said of a locked decision. */
    public void correct(long id, String text) {
        var words = text == null ? "" : text.strip();
        if (!get(id).isLocked() || words.isEmpty() || words.length() > LONGEST_LINE) {
            throw new DecisionRefused(words.isEmpty() ? Reason.MISSING : Reason.TOO_LONG);
        }
        entityManager.persist(new DecisionCorrection(id, words, signedIn.accountId(), Instant.now()));
        audit.fire(Audited.of(AuditKind.DECISION_CORRECTED, "decision", id));
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
    @Allows(Ability.APPLICATIONS)
    public Optional<BoardDecision> find(long id) {
        return Optional.ofNullable(entityManager.find(BoardDecision.class, id));
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
    @Allows(Ability.APPLICATIONS)
    public List<DecisionCorrection> findCorrections(long id) {
        return entityManager
                .createQuery(
                        "SELECT c FROM DecisionCorrection c WHERE c.decisionId = :id ORDER BY c.id",
                        DecisionCorrection.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The entries of a year, the last one first. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
    @Allows(Ability.APPLICATIONS)
    public List<BoardDecision> find(int year, int first, int most) {
        return entityManager
                .createQuery(
                        "SELECT d FROM BoardDecision d WHERE d.year = :year ORDER BY d.number DESC",
                        BoardDecision.class)
                .setParameter("year", year)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    @RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
    @Allows(Ability.APPLICATIONS)
    public long count(int year) {
        return entityManager
                .createQuery("SELECT COUNT(d) FROM BoardDecision d WHERE d.year = :year", Long.class)
                .setParameter("year", year)
                .getSingleResult();
    }

    /** The years that have entries, the last one first. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
    @Allows(Ability.APPLICATIONS)
    public List<Integer> findYears() {
        return entityManager
                .createQuery("SELECT DISTINCT d.year FROM BoardDecision d ORDER BY d.year DESC", Integer.class)
                .getResultList();
    }

    /** The page to sign, always in Turkish. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
    @Allows(Ability.APPLICATIONS)
    public byte[] print(long id) {
        return press.print(papers.decision(get(id), findCorrections(id)));
    }

    private BoardDecision get(long id) {
        return find(id).orElseThrow(() -> new DecisionRefused(Reason.MISSING));
    }

    private static void check(Words words) {
        if (words.subject().isEmpty()
                || words.text().isEmpty()
                || words.attendees().isEmpty()) {
            throw new DecisionRefused(Reason.MISSING);
        }
        if (words.subject().length() > LONGEST_SUBJECT
                || words.text().length() > LONGEST_TEXT
                || words.attendees().length() > LONGEST_LINE
                || words.dissent().length() > LONGEST_LINE) {
            throw new DecisionRefused(Reason.TOO_LONG);
        }
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
