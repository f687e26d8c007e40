package net.dider.portal.dues.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import net.dider.portal.dues.entity.DuesCharge;
import net.dider.portal.dues.entity.DuesReminder;
import net.dider.portal.dues.entity.DuesReminder.Kind;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStatus;
import net.dider.portal.members.service.LegalNumberService;
import net.dider.portal.platform.mail.MailAddress;

/** Reminds members of what is soon due and of what they forgot, once each; never who has paid, is exempted or left (M8). */
@Singleton
@PermitAll
public class DuesReminderService {

    /** Some hundreds an hour; the rest waits for the next. */
    private static final int AT_ONCE = 500;

    /** What is older is for a warning by people, days. */
    private static final int FORGOTTEN = 90;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private LegalNumberService numbers;

    @Inject
    private DuesMails mails;

    @Schedule(hour = "7-19", minute = "20", persistent = false)
    public void remind() {
        remind(DuesBook.today());
    }

    public void remind(LocalDate today) {
        remind(Kind.SOON, today, today.plusDays(numbers.get(LegalNumber.DUES_REMINDER_DAYS)));
        var late = today.minusDays(numbers.get(LegalNumber.DUES_OVERDUE_DAYS));
        remind(Kind.OVERDUE, late.minusDays(FORGOTTEN), late);
    }

    private void remind(Kind kind, LocalDate from, LocalDate to) {
        var found = entityManager
                .createQuery(
                        "SELECT c, m FROM DuesCharge c, Member m WHERE m.id = c.memberId AND c.unpaid > 0"
                                + " AND c.dueOn BETWEEN :from AND :to AND m.status IN :present AND NOT EXISTS"
                                + " (SELECT 1 FROM DuesReminder r WHERE r.key.chargeId = c.id AND r.key.kind = :kind)"
                                + " ORDER BY c.id",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("kind", kind)
                .setParameter("present", MemberStatus.PRESENT)
                .setMaxResults(AT_ONCE)
                .getResultList();
        for (var pair : found) {
            var charge = (DuesCharge) pair[0];
            var member = (Member) pair[1];
            entityManager.persist(new DuesReminder(charge.getId(), kind, Instant.now()));
            MailAddress.of(member.getFacts().email()).ifPresent(email -> mails.remind(member, email, charge, kind));
        }
    }
}
