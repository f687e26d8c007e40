package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStep;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.members.entity.Office;
import net.dider.portal.members.entity.PersonKind;
import net.dider.portal.members.entity.StepKind;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.DateTexts;

/** Makes members of whom the board has decided to admit: a number, a row in the ledger, the first step. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
@Allows(Ability.MEMBERS)
public class AdmissionService {

    private static final int OF_AGE = 18;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private MemberNumbers numbers;

    @Inject
    private MemberChecks checks;

    @Inject
    private MemberSeal seal;

    @Inject
    private LedgerWriter ledger;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<MemberAdmitted> admitted;

    @Inject
    private Event<Audited> audit;

    /**
     * The new member, in the caller's transaction. The membership begins on the day of the decision, not with the form.
     *
     * @throws MemberRefused with the reason; nothing is stored then, and no number is used up
     */
    public Member admit(Admission admission) {
        var type = findType(admission.typeCode());
        var number = numbers.nextMember();
        check(admission, type);
        var decision = admission.decision();
        var member =
                new Member(number, type, admission.person(), admission.language(), decision.decidedOn(), Instant.now());
        if (admission.officeId() != null) {
            member.belongTo(findOffice(admission.officeId()));
        }
        member.connect(admission.accountId());
        var known = admission.sensitive().known();
        var identity = checks.index(admission.sensitive());
        member.identify(admission.sensitive().identityKind(), identity, seal.sealMember(number, known));
        entityManager.persist(member);
        entityManager.flush();
        entityManager.persist(new MemberStep(
                member.getId(),
                null,
                StepKind.ADMISSION,
                decision.decidedOn(),
                "",
                decision,
                Instant.now(),
                signedIn.accountId()));
        ledger.enter(member, decision);
        audit.fire(
                Audited.of(AuditKind.MEMBER_ADMITTED, "member", member.getId()).change(null, decision.number()));
        admitted.fire(new MemberAdmitted(member.getId(), number));
        return member;
    }

    private void check(Admission admission, MemberType type) {
        checks.decision(admission.decision(), LocalDate.now(DateTexts.ISTANBUL));
        checks.person(admission.person());
        checks.identity(admission.sensitive(), null);
        if (languages.find(admission.language()).isEmpty()) {
            throw new MemberRefused(Reason.LANGUAGE_UNKNOWN);
        }
        if (admission.person().kind() == PersonKind.FOREIGN_NATIONAL
                && type.isVoting()
                && !admission.settlementProven()) {
            throw new MemberRefused(Reason.NO_SETTLEMENT_RIGHT);
        }
        var applied = admission.appliedOn() == null ? admission.decision().decidedOn() : admission.appliedOn();
        var born = admission.sensitive().birthDate();
        if (born != null
                && admission.person().kind().isNatural()
                && !admission.ofAgeProven()
                && !isOfAge(born, applied)) {
            throw new MemberRefused(Reason.UNDER_AGE);
        }
    }

    /** On the eighteenth birthday somebody is of age (TMK m.11); who was born on 29 February, on 1 March. */
    static boolean isOfAge(LocalDate born, LocalDate on) {
        return !born.isAfter(on.minusYears(OF_AGE));
    }

    private MemberType findType(String code) {
        return entityManager
                .createQuery("SELECT t FROM MemberType t WHERE t.code = :code", MemberType.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new MemberRefused(Reason.TYPE_UNKNOWN));
    }

    private Office findOffice(long id) {
        var office = entityManager.find(Office.class, id);
        if (office == null) {
            throw new MemberRefused(Reason.OFFICE_UNKNOWN);
        }
        return office;
    }
}
