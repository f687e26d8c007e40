package net.dider.portal.dues.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import net.dider.portal.dues.entity.DuesAllocation;
import net.dider.portal.dues.entity.DuesCharge;
import net.dider.portal.dues.entity.DuesPayment;
import net.dider.portal.dues.entity.DuesWarning;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.members.service.OfficeScope;
import net.dider.portal.platform.text.DateTexts;

/** One member's debts and payments, and which settles which; changed by one hand at a time. */
@ApplicationScoped
class DuesBook {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OfficeScope scope;

    static LocalDate today() {
        return LocalDate.now(DateTexts.ISTANBUL);
    }

    /** Her, where the signed-in person works with her. */
    Member get(Long memberId) {
        var member = memberId == null ? null : entityManager.find(Member.class, memberId);
        try {
            scope.check(member);
        } catch (MemberRefused unknown) {
            throw new DuesRefused(Reason.UNKNOWN);
        }
        return member;
    }

    /** The same; until the end of the transaction nobody else changes what she owes. */
    Member lock(Long memberId) {
        var member = get(memberId);
        entityManager.refresh(member, LockModeType.PESSIMISTIC_WRITE);
        return member;
    }

    DuesAccount read(Member member) {
        return new DuesAccount(
                member,
                list(
                        DuesCharge.class,
                        "SELECT c FROM DuesCharge c WHERE c.memberId = :member ORDER BY c.dueOn DESC, c.id DESC",
                        member.getId()),
                list(
                        DuesPayment.class,
                        "SELECT p FROM DuesPayment p WHERE p.memberId = :member ORDER BY p.paidOn DESC, p.id DESC",
                        member.getId()),
                list(
                        DuesWarning.class,
                        "SELECT w FROM DuesWarning w WHERE w.memberId = :member ORDER BY w.id DESC",
                        member.getId()));
    }

    /** Whatever credit there is settles whatever is owed, what was due first before the rest (TBK m.102). */
    void settle(Long memberId) {
        var credits = list(
                DuesPayment.class,
                "SELECT p FROM DuesPayment p WHERE p.memberId = :member AND p.credit > 0 ORDER BY p.paidOn, p.id",
                memberId);
        if (credits.isEmpty()) {
            return;
        }
        var debts = list(
                DuesCharge.class,
                "SELECT c FROM DuesCharge c WHERE c.memberId = :member AND c.unpaid > 0 ORDER BY c.dueOn, c.id",
                memberId);
        for (var payment : credits) {
            for (var debt : debts) {
                var allocation = DuesAllocation.of(payment, debt);
                if (allocation != null) {
                    entityManager.persist(allocation);
                }
            }
        }
    }

    /** Nothing settles anything any more: what was paid is credit, what was not waived is owed. */
    void release(Long memberId) {
        list(DuesAllocation.class, "SELECT a FROM DuesAllocation a WHERE a.charge.memberId = :member", memberId)
                .forEach(a -> {
                    a.takeBack();
                    entityManager.remove(a);
                });
        entityManager.flush();
    }

    List<DuesPayment> payments(Long memberId) {
        return list(
                DuesPayment.class,
                "SELECT p FROM DuesPayment p WHERE p.memberId = :member AND p.undoneAt IS NULL ORDER BY p.paidOn, p.id",
                memberId);
    }

    private <T> List<T> list(Class<T> type, String jpql, Long memberId) {
        return entityManager
                .createQuery(jpql, type)
                .setParameter("member", memberId)
                .getResultList();
    }
}
