package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import net.dider.portal.members.entity.DecisionReference;
import net.dider.portal.members.entity.LedgerRow;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStep;
import net.dider.portal.members.entity.PersonFacts;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.DateTexts;

/** Appends to the ledger, in the transaction of what it tells. */
@ApplicationScoped
public class LedgerWriter {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MemberNumbers numbers;

    @Inject
    private MemberSeal seal;

    @Inject
    private SignedIn signedIn;

    LedgerRow enter(Member member, DecisionReference decision) {
        return append(
                member,
                LedgerRow.entry(numbers.nextLedgerRow(), member, cited(decision), Instant.now(), signedIn.accountId()));
    }

    LedgerRow close(Member member, MemberStep step, DecisionReference decision) {
        var before = last(member);
        return append(
                member,
                LedgerRow.exit(
                        numbers.nextLedgerRow(),
                        member,
                        before,
                        step,
                        cited(decision),
                        Instant.now(),
                        signedIn.accountId()));
    }

    LedgerRow correct(Member member, String reason) {
        var before = last(member);
        return append(
                member,
                LedgerRow.correction(
                        numbers.nextLedgerRow(), member, before, reason, Instant.now(), signedIn.accountId()));
    }

    /** Whether the ledger says the same of both. */
    static boolean isSame(PersonFacts before, PersonFacts after) {
        return before.kind() == after.kind()
                && before.fullName().equals(after.fullName())
                && before.representativeName().equals(after.representativeName())
                && before.gender() == after.gender()
                && before.nationality().equals(after.nationality())
                && before.occupation().equals(after.occupation())
                && before.education().equals(after.education());
    }

    /** What the ledger says of her now. */
    private LedgerRow last(Member member) {
        return entityManager
                .createQuery("SELECT r FROM LedgerRow r WHERE r.memberId = :member ORDER BY r.id DESC", LedgerRow.class)
                .setParameter("member", member.getId())
                .setMaxResults(1)
                .getSingleResult();
    }

    private LedgerRow append(Member member, LedgerRow row) {
        row.keep(seal.sealRow(row.getId(), ledgerFields(member)));
        entityManager.persist(row);
        return row;
    }

    /** What of the sealed fields is a column of the ledger or of the notice to DERBİS. */
    private Map<SensitiveField, String> ledgerFields(Member member) {
        var plain = new EnumMap<SensitiveField, String>(SensitiveField.class);
        plain.putAll(seal.openMember(member.getNumber(), member.getSecrets()));
        plain.remove(SensitiveField.FATHERS_NAME);
        plain.remove(SensitiveField.BIRTH_PLACE);
        return plain;
    }

    /** {@code 22.11.2026 · 2026/12}; nothing where nobody decided. */
    private static String cited(DecisionReference decision) {
        return decision == null ? "" : DateTexts.numeric(decision.decidedOn()) + " · " + decision.number();
    }
}
