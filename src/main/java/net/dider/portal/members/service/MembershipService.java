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
import java.util.EnumMap;
import net.dider.portal.members.entity.DecisionReference;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStep;
import net.dider.portal.members.entity.Office;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.SensitiveFacts;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.members.entity.StepKind;
import net.dider.portal.members.entity.StepKind.Decider;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.DateTexts;

/** Changes memberships: what happens to them, and what is known of whom. The ledger follows in the same transaction. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.MEMBERS)
public class MembershipService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OfficeScope scope;

    @Inject
    private MemberChecks checks;

    @Inject
    private MemberSeal seal;

    @Inject
    private LedgerWriter ledger;

    @Inject
    private LegalNumberService legalNumbers;

    @Inject
    private Languages languages;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<MembershipEnded> ended;

    @Inject
    private Event<Audited> audit;

    /**
     * Records what happened to a membership.
     *
     * @param effectiveOn of a resignation: the day the notice reached the board (TMK m.66)
     * @param decision of whom the step asks for; ignored where nobody decides
     * @throws MemberRefused with the reason; nothing is stored then
     */
    public void step(long memberId, StepKind kind, LocalDate effectiveOn, String reason, DecisionReference decision) {
        var member = lock(memberId);
        if (!member.can(kind)) {
            throw new MemberRefused(Reason.STEP_NOT_NOW);
        }
        var why = checkedReason(reason);
        checkDate(member, effectiveOn);
        var cited = kind.getDecider() == Decider.NOBODY ? null : decision;
        if (kind.getDecider() != Decider.NOBODY) {
            checks.decision(cited, effectiveOn);
        }
        if (kind == StepKind.EXPULSION_UNOPPOSED) {
            checkObjection(member, effectiveOn);
        }
        var before = member.getStatus();
        member.take(kind, effectiveOn);
        var step = new MemberStep(memberId, before, kind, effectiveOn, why, cited, Instant.now(), signedIn.accountId());
        entityManager.persist(step);
        if (kind.isExit()) {
            ledger.close(member, step, cited);
            ended.fire(new MembershipEnded(memberId, kind, member.getAccountId()));
        }
        audit.fire(Audited.of(AuditKind.MEMBER_STEPPED, "member", memberId)
                .change(before, member.getStatus())
                .because(why));
    }

    /** Other facts about her; where the ledger shows them it gets a correction with that reason. */
    public void describe(
            long memberId,
            PersonFacts facts,
            String language,
            Long officeId,
            boolean founder,
            String reason,
            int seen) {
        var member = lock(memberId);
        checkVersion(member, seen);
        checks.person(facts);
        if (languages.find(language).isEmpty()) {
            throw new MemberRefused(Reason.LANGUAGE_UNKNOWN);
        }
        var office = officeId == null ? null : entityManager.find(Office.class, officeId);
        if (officeId != null && office == null) {
            throw new MemberRefused(Reason.OFFICE_UNKNOWN);
        }
        if (scope.office().filter(own -> !own.equals(officeId)).isPresent()) {
            throw new MemberRefused(Reason.OTHER_OFFICE);
        }
        var before = member.getFacts();
        var inLedger = !LedgerWriter.isSame(before, facts) || founder != member.isFounder();
        var why = inLedger ? checkedReason(reason) : null;
        member.describe(facts);
        member.speak(language);
        member.belongTo(office);
        member.markFounder(founder);
        if (inLedger) {
            ledger.correct(member, why);
        }
        audit.fire(Audited.of(AuditKind.MEMBER_CHANGED, "member", memberId).because(why));
    }

    /** What is typed replaces what was sealed; what is left empty stays as it was. The ledger gets a correction. */
    public void identify(long memberId, SensitiveFacts facts, String reason) {
        var member = lock(memberId);
        var why = checkedReason(reason);
        checks.identity(facts, memberId);
        var known = facts.known();
        if (known.isEmpty()) {
            throw new MemberRefused(Reason.NOTHING_CHANGED);
        }
        var sealed = new EnumMap<SensitiveField, String>(SensitiveField.class);
        sealed.putAll(member.getSecrets());
        sealed.putAll(seal.sealMember(member.getNumber(), known));
        var index = checks.index(facts);
        member.identify(
                index == null ? member.getIdentityKind() : facts.identityKind(),
                index == null ? member.getIdentityIndex() : index,
                sealed);
        ledger.correct(member, why);
        audit.fire(Audited.of(AuditKind.MEMBER_CHANGED, "member", memberId)
                .change(null, known.keySet())
                .because(why));
    }

    private Member lock(long memberId) {
        var member = entityManager.find(Member.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        scope.check(member);
        return member;
    }

    private static void checkVersion(Member member, int seen) {
        if (member.getLockVersion() != seen) {
            throw new MemberRefused(Reason.CHANGED_MEANWHILE);
        }
    }

    private static String checkedReason(String reason) {
        var why = reason == null ? "" : reason.replaceAll("\\s+", " ").strip();
        if (why.isEmpty()) {
            throw new MemberRefused(Reason.REASON_MISSING);
        }
        if (why.length() > MemberStep.LONGEST_REASON) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
        return why;
    }

    private void checkDate(Member member, LocalDate effectiveOn) {
        if (effectiveOn == null) {
            throw new MemberRefused(Reason.DATE_MISSING);
        }
        if (effectiveOn.isAfter(LocalDate.now(DateTexts.ISTANBUL))) {
            throw new MemberRefused(Reason.DATE_IN_FUTURE);
        }
        if (effectiveOn.isBefore(lastStep(member).getEffectiveOn())) {
            throw new MemberRefused(Reason.DATE_TOO_EARLY);
        }
    }

    private void checkObjection(Member member, LocalDate effectiveOn) {
        var days = legalNumbers
                .find(LegalNumber.EXPULSION_OBJECTION_DAYS)
                .orElseThrow(() -> new MemberRefused(Reason.STATUTE_SILENT));
        if (!effectiveOn.isAfter(LegalNumber.lastDay(lastStep(member).getEffectiveOn(), days))) {
            throw new MemberRefused(Reason.OBJECTION_RUNNING);
        }
    }

    private MemberStep lastStep(Member member) {
        return entityManager
                .createQuery(
                        "SELECT s FROM MemberStep s WHERE s.memberId = :member ORDER BY s.id DESC", MemberStep.class)
                .setParameter("member", member.getId())
                .setMaxResults(1)
                .getSingleResult();
    }
}
