package net.dider.portal.dues.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
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

    private static final Logger LOG = Logger.getLogger(DuesReminderService.class.getName());

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private LegalNumberService numbers;

    @Inject
    private DuesMails mails;

    @Resource
    private SessionContext self;

    @Schedule(hour = "7-19", minute = "20", timezone = "Europe/Istanbul", persistent = false)
    void work() {
        remind(DuesBook.today());
    }

    /** Each kind by itself; what goes wrong, on two nodes at once say, is tried again in an hour. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remind(LocalDate today) {
        var own = self.getBusinessObject(DuesReminderService.class);
        for (var kind : Kind.values()) {
            try {
                own.remind(kind, today);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Reminders of dues wait: {0}: {1}", new Object[] {kind, e.getMessage()});
            }
        }
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void remind(Kind kind, LocalDate today) {
        if (kind == Kind.SOON) {
            remind(kind, today, today.plusDays(numbers.get(LegalNumber.DUES_REMINDER_DAYS)));
        } else {
            var late = today.minusDays(numbers.get(LegalNumber.DUES_OVERDUE_DAYS));
            remind(kind, late.minusDays(FORGOTTEN), late);
        }
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
