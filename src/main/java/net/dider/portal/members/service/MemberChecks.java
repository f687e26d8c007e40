package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import net.dider.portal.members.entity.DecisionReference;
import net.dider.portal.members.entity.IdentityNumber;
import net.dider.portal.members.entity.MemberStatus;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.SensitiveFacts;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.mail.MailAddress;

/** What every way into the registry asks of what was typed. */
@ApplicationScoped
public class MemberChecks {

    private static final int LONGEST_NUMBER = 40;
    private static final long NOBODY = -1;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MemberSeal seal;

    /** A decision that whoever reads the ledger can find, and that was not made after what it decides. */
    void decision(DecisionReference decision, LocalDate effectiveOn) {
        if (decision == null || !decision.isComplete()) {
            throw new MemberRefused(Reason.DECISION_MISSING);
        }
        if (decision.number().length() > LONGEST_NUMBER) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
        if (decision.decidedOn().isAfter(effectiveOn)) {
            throw new MemberRefused(Reason.DECISION_LATER);
        }
    }

    void person(PersonFacts person) {
        var named = person.kind() != null
                && (person.kind().isNatural()
                        ? !person.givenName().isEmpty() && !person.familyName().isEmpty()
                        : !person.organisationName().isEmpty());
        if (!named) {
            throw new MemberRefused(Reason.NAME_MISSING);
        }
        if (!person.email().isEmpty() && MailAddress.of(person.email()).isEmpty()) {
            throw new MemberRefused(Reason.EMAIL_WRONG);
        }
        if (isTooLong(person)) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
    }

    private static boolean isTooLong(PersonFacts person) {
        return longer(100, person.givenName(), person.familyName())
                || longer(200, person.organisationName(), person.representativeName())
                || longer(120, person.occupation(), person.education(), person.city())
                || longer(40, person.phone())
                || longer(500, person.address())
                || longer(2, person.nationality(), person.countryCode());
    }

    private static boolean longer(int most, String... texts) {
        return List.of(texts).stream().anyMatch(t -> t.length() > most);
    }

    /** A number that its kind can have, and that no other present member has. */
    void identity(SensitiveFacts sensitive, Long exceptMember) {
        var number = IdentityNumber.canonical(sensitive.identityNumber());
        if (sensitive.known().values().stream().anyMatch(v -> v.length() > 200)) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
        if (number.isEmpty()) {
            return;
        }
        if (sensitive.identityKind() == null) {
            throw new MemberRefused(Reason.IDENTITY_KIND_MISSING);
        }
        if (!IdentityNumber.isPlausible(sensitive.identityKind(), number)) {
            throw new MemberRefused(Reason.IDENTITY_WRONG);
        }
        var others = entityManager
                .createQuery(
                        "SELECT COUNT(m) FROM Member m WHERE m.identityIndex = :index AND m.status IN :present"
                                + " AND m.id <> :self",
                        Long.class)
                .setParameter("index", seal.index(number))
                .setParameter("present", MemberStatus.PRESENT)
                .setParameter("self", exceptMember == null ? NOBODY : exceptMember)
                .getSingleResult();
        if (others > 0) {
            throw new MemberRefused(Reason.ALREADY_MEMBER);
        }
    }

    /** The digest to find the number by; null where there is none. */
    String index(SensitiveFacts sensitive) {
        var number = IdentityNumber.canonical(sensitive.identityNumber());
        return number.isEmpty() ? null : seal.index(number);
    }
}
