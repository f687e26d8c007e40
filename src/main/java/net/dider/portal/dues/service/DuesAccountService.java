package net.dider.portal.dues.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import net.dider.portal.dues.entity.DuesCharge;
import net.dider.portal.dues.entity.DuesPayment;
import net.dider.portal.dues.entity.DuesPayment.Evidence;
import net.dider.portal.dues.entity.DuesPayment.Kind;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.MoneyTexts;

/** What one member owes and paid: payments written down, mistakes undone, debts waived by the board, money given back. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.DUES)
public class DuesAccountService {

    /** In kuruş; more is a slip of the pen. */
    static final long MOST = 100_000_000_00L;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DuesBook book;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /**
     * Money as it is written down.
     *
     * @param amount in kuruş
     * @param reference of the dekont, or series and number printed on the alındı belgesi; the portal mints none
     */
    public record Entry(Long amount, LocalDate on, Evidence evidence, String reference, String note) {}

    /** The same as {@link #get}; that it was opened stands on the trail, as for her record. */
    public DuesAccount open(Long memberId) {
        var account = get(memberId);
        audit.fire(Audited.of(AuditKind.MEMBER_READ, "member", memberId));
        return account;
    }

    public DuesAccount get(Long memberId) {
        return book.read(book.get(memberId));
    }

    /** Settles what is due first; what is left stays as credit. */
    public void pay(Long memberId, Entry entry) {
        var member = book.lock(memberId);
        entityManager.persist(checked(member.getId(), Kind.PAYMENT, entry));
        entityManager.flush();
        book.settle(member.getId());
        note(AuditKind.DUES_PAID, memberId, null, entry.amount(), null);
    }

    /** Of the credit only: what is owed is first waived, or the payment undone. */
    public void refund(Long memberId, Entry entry) {
        var member = book.lock(memberId);
        var refund = checked(member.getId(), Kind.REFUND, entry);
        var payments = book.payments(member.getId());
        if (payments.stream().mapToLong(DuesPayment::getCredit).sum() < refund.getAmount()) {
            throw new DuesRefused(Reason.CREDIT_MISSING);
        }
        long left = refund.getAmount();
        for (var payment : payments) {
            var part = Math.min(left, payment.getCredit());
            payment.spend(part);
            left -= part;
        }
        entityManager.persist(refund);
        note(AuditKind.DUES_REFUNDED, memberId, null, entry.amount(), null);
    }

    /** A payment or refund that was written down by mistake; it stays to be seen. */
    public void undo(Long paymentId, String reason) {
        var why = DuesRefused.asked(reason, DuesPayment.LONGEST_NOTE, Reason.REASON_MISSING);
        var payment = find(DuesPayment.class, paymentId);
        var member = book.lock(payment.getMemberId());
        entityManager.refresh(payment);
        if (payment.isUndone()) {
            throw new DuesRefused(Reason.CHANGED_MEANWHILE);
        }
        book.release(member.getId());
        if (payment.isRefund()) {
            comeBack(member.getId(), payment.getAmount());
            payment.release(payment.getAmount());
        } else if (payment.getRefunded() > 0) {
            throw new DuesRefused(Reason.PART_REFUNDED);
        }
        payment.undo(why, Instant.now());
        entityManager.flush();
        book.settle(member.getId());
        note(AuditKind.DUES_UNDONE, member.getId(), payment.getAmount(), null, why);
    }

    /** What was given back is the payments' credit again; nothing of them settles a debt now. */
    private void comeBack(Long memberId, long amount) {
        long left = amount;
        for (var payment : book.payments(memberId)) {
            if (!payment.isRefund()) {
                var part = Math.min(left, payment.getRefunded());
                payment.release(part);
                left -= part;
            }
        }
    }

    /** Nothing is owed for it any more, by decision of the board (domain facts §1.5). */
    public void exempt(Long chargeId, LocalDate decidedOn, String decision, String reason) {
        checkDay(decidedOn);
        var number = DuesRefused.asked(decision, DuesCharge.LONGEST_DECISION, Reason.DECISION_MISSING);
        var why = DuesRefused.asked(reason, DuesCharge.LONGEST_REASON, Reason.REASON_MISSING);
        var charge = locked(chargeId, false);
        book.release(charge.getMemberId());
        charge.exempt(decidedOn, number, why, Instant.now());
        entityManager.flush();
        book.settle(charge.getMemberId());
        note(AuditKind.DUES_EXEMPTED, charge.getMemberId(), charge.getAmount(), 0L, why);
    }

    /** The exemption was a mistake; it is owed again. */
    public void charge(Long chargeId, String reason) {
        var why = DuesRefused.asked(reason, DuesCharge.LONGEST_REASON, Reason.REASON_MISSING);
        var charge = locked(chargeId, true);
        book.release(charge.getMemberId());
        charge.oweAgain();
        entityManager.flush();
        book.settle(charge.getMemberId());
        note(AuditKind.DUES_UNDONE, charge.getMemberId(), 0L, charge.getAmount(), why);
    }

    private DuesCharge locked(Long chargeId, boolean exempted) {
        var charge = find(DuesCharge.class, chargeId);
        book.lock(charge.getMemberId());
        entityManager.refresh(charge);
        if (charge.isExempted() != exempted) {
            throw new DuesRefused(Reason.CHANGED_MEANWHILE);
        }
        return charge;
    }

    private <T> T find(Class<T> type, Long id) {
        var found = id == null ? null : entityManager.find(type, id);
        if (found == null) {
            throw new DuesRefused(Reason.UNKNOWN);
        }
        return found;
    }

    private DuesPayment checked(Long memberId, Kind kind, Entry entry) {
        if (entry.amount() == null || entry.amount() < 1 || entry.amount() > MOST) {
            throw new DuesRefused(Reason.AMOUNT_WRONG);
        }
        checkDay(entry.on());
        return new DuesPayment(
                memberId,
                kind,
                entry.amount(),
                entry.on(),
                entry.evidence() == null ? Evidence.BANK : entry.evidence(),
                DuesRefused.asked(entry.reference(), DuesPayment.LONGEST_REFERENCE, Reason.REFERENCE_MISSING),
                DuesRefused.asked(entry.note(), DuesPayment.LONGEST_NOTE, null),
                Instant.now(),
                signedIn.accountId());
    }

    private static void checkDay(LocalDate day) {
        if (day == null) {
            throw new DuesRefused(Reason.DATE_MISSING);
        }
        if (day.isAfter(DuesBook.today())) {
            throw new DuesRefused(Reason.DATE_IN_FUTURE);
        }
    }

    /** Amounts stand on the trail as people read them. */
    private void note(AuditKind kind, Long memberId, Long before, Long after, String why) {
        audit.fire(Audited.of(kind, "member", memberId)
                .change(MoneyTexts.lira(before), MoneyTexts.lira(after))
                .because(why));
    }
}
