package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import net.dider.portal.members.entity.Application;
import net.dider.portal.members.entity.ApplicationState;
import net.dider.portal.members.entity.BoardDecision;
import net.dider.portal.members.entity.DecisionReference;
import net.dider.portal.members.entity.Gender;
import net.dider.portal.members.entity.IdentityKind;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.PersonKind;
import net.dider.portal.members.entity.SensitiveFacts;
import net.dider.portal.members.service.DecisionRefused.Reason;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/**
 * What the board says to applications, each by a decision of its book (TMK m.64): many in one sitting, all of them or
 * none. Who is accepted becomes a member in the same transaction.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD})
@Allows(Ability.DECISIONS)
public class ApplicationVerdictService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ApplicationVault vault;

    @Inject
    private AdmissionService admissions;

    @Inject
    private ConsentBook consents;

    @Inject
    private OutboxService outbox;

    @Inject
    private Event<Audited> audit;

    /**
     * Says it to each of them and has each told in her own language; the decision's words stay from then on.
     *
     * @param words for the applicants; needed where they are rejected or asked back
     * @throws DecisionRefused naming the application it stumbled over; nothing is decided then
     */
    public void decide(Collection<Long> ids, Verdict verdict, Long decisionId, String words) {
        if (ids.isEmpty()) {
            throw new DecisionRefused(Reason.NOTHING_CHOSEN);
        }
        var decision = decisionId == null ? null : entityManager.find(BoardDecision.class, decisionId);
        if (decision == null) {
            throw new DecisionRefused(Reason.MISSING);
        }
        var said = words == null ? "" : words.strip();
        if (verdict != Verdict.ACCEPT && said.isEmpty()) {
            throw new DecisionRefused(Reason.WORDS);
        }
        if (said.length() > BoardDecisionService.LONGEST_LINE) {
            throw new DecisionRefused(Reason.TOO_LONG);
        }
        decision.lock(Instant.now());
        // always in one order: two who decide at once wait for each other, and neither for ever
        for (var id : new TreeSet<>(ids)) {
            decide(id, verdict, decision, said);
        }
    }

    private void decide(long id, Verdict verdict, BoardDecision decision, String words) {
        var application = entityManager.find(Application.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (application == null || !ApplicationState.DECIDABLE.contains(application.getState())) {
            throw new DecisionRefused(Reason.STATE, application == null ? "" : application.getReference(), null);
        }
        if (decision.getDate().isBefore(application.getReceivedOn())) {
            throw new DecisionRefused(Reason.DECISION_TOO_OLD, application.getReference(), null);
        }
        switch (verdict) {
            case ACCEPT -> accept(application, decision);
            case REJECT -> application.reject(decision.getId(), vault.sealWords(application, words), Instant.now());
            case ASK_BACK -> application.askBack(decision.getId(), vault.sealWords(application, words), Instant.now());
        }
        audit.fire(Audited.of(kind(verdict), "application", id).change(null, decision.getLabel()));
        outbox.queue(
                ApplicationMails.DECIDED,
                vault.open(application).get(Question.EMAIL),
                application.getLanguage(),
                Map.of(ApplicationMails.APPLICATION, application.getId().toString()),
                MailPriority.AWAITED);
    }

    private void accept(Application application, BoardDecision decision) {
        var answers = vault.open(application);
        if (Question.of(Question.Step.PAPER, application.getKind()).stream()
                .anyMatch(q -> q.isRequired() && answers.get(q).isEmpty())) {
            throw new DecisionRefused(Reason.INCOMPLETE, application.getReference(), null);
        }
        try {
            var member = admissions.admit(new Admission(
                    MemberType.FULL,
                    facts(answers, application.getKind()),
                    sensitive(answers),
                    new DecisionReference(decision.getId(), decision.getLabel(), decision.getDate()),
                    application.getReceivedOn(),
                    false,
                    answers.is(Question.SETTLEMENT_PROVEN),
                    application.getLanguage(),
                    null,
                    null));
            consents.takeOver(application.getId(), member.getId());
        } catch (MemberRefused refused) {
            throw new DecisionRefused(Reason.REGISTRY, application.getReference(), refused.getReason());
        }
        application.accept(decision.getId(), Instant.now());
    }

    private static PersonFacts facts(Answers answers, PersonKind kind) {
        return new PersonFacts(
                kind,
                answers.get(Question.GIVEN_NAMES),
                answers.get(Question.SURNAME),
                answers.get(Question.TITLE),
                answers.get(Question.REPRESENTATIVE),
                one(Gender.values(), answers.get(Question.GENDER)),
                kind == PersonKind.CITIZEN ? "TR" : answers.get(Question.NATIONALITY),
                answers.get(Question.OCCUPATION),
                "",
                answers.get(Question.EMAIL),
                answers.get(Question.PHONE),
                answers.get(Question.ADDRESS),
                answers.get(Question.CITY),
                answers.get(Question.COUNTRY));
    }

    private static SensitiveFacts sensitive(Answers answers) {
        return new SensitiveFacts(
                one(IdentityKind.values(), answers.get(Question.IDENTITY_KIND)),
                answers.get(Question.IDENTITY_NUMBER),
                answers.get(Question.MOTHERS_NAME),
                "",
                AnswerRules.day(answers.get(Question.BIRTH_DATE)).orElse(null),
                "",
                answers.get(Question.REPRESENTATIVE_NUMBER));
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        for (var value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    private static AuditKind kind(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> AuditKind.APPLICATION_ACCEPTED;
            case REJECT -> AuditKind.APPLICATION_REJECTED;
            case ASK_BACK -> AuditKind.APPLICATION_ASKED_BACK;
        };
    }
}
