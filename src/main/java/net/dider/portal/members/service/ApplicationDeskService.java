package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.dider.portal.members.entity.Application;
import net.dider.portal.members.entity.ApplicationState;
import net.dider.portal.members.entity.Deadline;
import net.dider.portal.members.entity.IdentityKind;
import net.dider.portal.members.entity.IdentityNumber;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.service.DecisionRefused.Reason;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.DateTexts;

/** The board's queue as it is read, and the arrival of signed forms. {@link ApplicationVerdictService} decides. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
@Allows(Ability.APPLICATIONS)
public class ApplicationDeskService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicationVault vault;

    @Inject
    private ApplicationTwins twins;

    @Inject
    private LegalNumberService numbers;

    @Inject
    private OutboxService outbox;

    @Inject
    private Event<Audited> audit;

    /**
     * One application of the queue.
     *
     * @param deadline null until the signed form has arrived
     * @param missing what the ledger needs and the signed form did not bring yet
     * @param twins how many other applications or members may be the same person
     */
    public record Row(
            Application application, Answers answers, Deadline deadline, List<Question> missing, long twins) {}

    /** Somebody who may be the same person: another application, or a member where the number is not null. */
    public record Twin(String name, Long applicationId, Long memberNumber) {}

    /** How many applications have their last day behind them, or so near that the desk warns. */
    public record Pressing(long overdue, long soon) {}

    public Map<ApplicationGroup, Long> count() {
        var counts = new EnumMap<ApplicationGroup, Long>(ApplicationGroup.class);
        for (var group : ApplicationGroup.values()) {
            counts.put(
                    group,
                    entityManager
                            .createQuery("SELECT COUNT(a) FROM Application a WHERE a.state IN :states", Long.class)
                            .setParameter("states", group.states())
                            .getSingleResult());
        }
        return counts;
    }

    public Pressing countPressing(LocalDate today) {
        // the last day is the day it arrived and the term's days on
        var overdue = today.minusDays(numbers.get(LegalNumber.BOARD_DECISION_DAYS));
        return new Pressing(
                countReceived(LocalDate.EPOCH, overdue),
                countReceived(overdue, overdue.plusDays(numbers.get(LegalNumber.BOARD_WARNING_DAYS) + 1L)));
    }

    private long countReceived(LocalDate from, LocalDate before) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(a) FROM Application a WHERE a.state IN :states AND a.receivedOn >= :from"
                                + " AND a.receivedOn < :before",
                        Long.class)
                .setParameter("states", ApplicationState.DECIDABLE)
                .setParameter("from", from)
                .setParameter("before", before)
                .getSingleResult();
    }

    /** A part of the queue: what is to be decided by its last day, the rest with the newest first. */
    public List<Row> find(ApplicationGroup group, int first, int most) {
        var order = group == ApplicationGroup.TO_DECIDE ? "a.receivedOn, a.id" : "a.id DESC";
        var found = entityManager
                .createQuery(
                        "SELECT a FROM Application a WHERE a.state IN :states ORDER BY " + order, Application.class)
                .setParameter("states", group.states())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return rows(found);
    }

    /** One application in full; that it was looked at is on the trail. */
    public Optional<Row> read(long id) {
        var found = Optional.ofNullable(entityManager.find(Application.class, id))
                .filter(a -> a.getState() != ApplicationState.DRAFT && a.getState() != ApplicationState.SENT);
        found.ifPresent(a -> audit.fire(Audited.of(AuditKind.SENSITIVE_READ, "application", id)));
        return found.map(a -> rows(List.of(a)).get(0));
    }

    /** What the board wrote to the applicant last; empty where it wrote nothing. */
    public String findWords(Application application) {
        return vault.openWords(application);
    }

    /** Who else may be the same person. */
    public List<Twin> findTwins(Row row) {
        return twins.find(row.application(), row.answers());
    }

    /**
     * The signed form arrived: with that day the board's days begin, and the applicant is told the last of them. What is
     * copied from the form is kept sealed; after a question of the board it says that the answer is there.
     *
     * @param paper answers of {@link Question.Step#PAPER}; may be incomplete, the desk says what is missing
     */
    public void receive(long id, LocalDate day, Answers paper) {
        var application = entityManager.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (application == null
                || !EnumSet.of(ApplicationState.PROVEN, ApplicationState.ASKED_BACK)
                        .contains(application.getState())) {
            throw new DecisionRefused(Reason.STATE);
        }
        if (application.getReceivedOn() == null
                && (day == null
                        || day.isAfter(ApplicationService.today())
                        || day.isBefore(application
                                .getSubmittedAt()
                                .atZone(DateTexts.ISTANBUL)
                                .toLocalDate()))) {
            throw new DecisionRefused(Reason.DATE);
        }
        copy(application, paper);
        var first = application.getReceivedOn() == null;
        application.receive(day, Instant.now());
        audit.fire(Audited.of(AuditKind.APPLICATION_RECEIVED, "application", id).change(null, day));
        if (first) {
            tell(application, ApplicationMails.RECEIVED);
        }
    }

    /** Completes what the ledger needs while nothing is decided. */
    public void complete(long id, Answers paper) {
        var application = entityManager.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (application == null || !ApplicationState.DECIDABLE.contains(application.getState())) {
            throw new DecisionRefused(Reason.STATE);
        }
        copy(application, paper);
    }

    private void copy(Application application, Answers paper) {
        var answers = vault.open(application);
        Question.of(Question.Step.PAPER, application.getKind()).forEach(q -> answers.put(q, paper.get(q)));
        checkIdentity(answers);
        application.complete(vault.seal(application.getReference(), answers));
    }

    /** A slip of the pen is told to whoever has the paper in her hand, not to the board weeks later. */
    private static void checkIdentity(Answers answers) {
        var number = IdentityNumber.canonical(answers.get(Question.IDENTITY_NUMBER));
        if (number.isEmpty()) {
            return;
        }
        var kind = Arrays.stream(IdentityKind.values())
                .filter(k -> k.name().equals(answers.get(Question.IDENTITY_KIND)))
                .findFirst()
                .orElseThrow(
                        () -> new DecisionRefused(Reason.REGISTRY, null, MemberRefused.Reason.IDENTITY_KIND_MISSING));
        if (!IdentityNumber.isPlausible(kind, number)) {
            throw new DecisionRefused(Reason.REGISTRY, null, MemberRefused.Reason.IDENTITY_WRONG);
        }
    }

    private void tell(Application application, String kind) {
        outbox.queue(
                kind,
                vault.open(application).get(Question.EMAIL),
                application.getLanguage(),
                Map.of(ApplicationMails.APPLICATION, application.getId().toString()),
                MailPriority.AWAITED);
    }

    private List<Row> rows(List<Application> applications) {
        var answers = applications.stream().map(vault::open).toList();
        var counts = twins.count(applications, answers);
        return IntStream.range(0, applications.size())
                .mapToObj(i -> row(applications.get(i), answers.get(i), counts.get(i)))
                .toList();
    }

    private Row row(Application application, Answers answers, long others) {
        var missing = Question.of(Question.Step.PAPER, application.getKind()).stream()
                .filter(Question::isRequired)
                .filter(q -> answers.get(q).isEmpty())
                .toList();
        return new Row(
                application,
                answers,
                application.deadline(numbers.get(LegalNumber.BOARD_DECISION_DAYS)),
                application.getState() == ApplicationState.WITHDRAWN ? List.of() : missing,
                others);
    }
}
