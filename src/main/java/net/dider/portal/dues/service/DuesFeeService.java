package net.dider.portal.dues.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import net.dider.portal.dues.entity.DuesFee;
import net.dider.portal.dues.entity.DuesKind;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** What each year costs members of each type. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.DUES)
public class DuesFeeService {

    static final int FIRST_YEAR = 2000;
    static final int LAST_YEAR = 2100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<Audited> audit;

    public List<DuesFee> find(int year) {
        return entityManager
                .createQuery("SELECT f FROM DuesFee f WHERE f.year = :year ORDER BY f.typeId, f.kind", DuesFee.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** Years with fees, the newest first. */
    public List<Integer> findYears() {
        return entityManager
                .createQuery("SELECT DISTINCT f.year FROM DuesFee f ORDER BY f.year DESC", Integer.class)
                .getResultList();
    }

    /**
     * Who has been charged already keeps her charge.
     *
     * @param amount in kuruş; zero takes the fee away
     */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.MEMBER_RULES)
    public void decide(int year, Long typeId, DuesKind kind, Long amount, LocalDate dueOn, String decision) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DuesRefused(Reason.YEAR_WRONG);
        }
        if (typeId == null || kind == null || entityManager.find(MemberType.class, typeId) == null) {
            throw new DuesRefused(Reason.TYPE_UNKNOWN);
        }
        if (amount == null || amount < 0 || amount > DuesAccountService.MOST) {
            throw new DuesRefused(Reason.AMOUNT_WRONG);
        }
        if (amount > 0 && dueOn == null) {
            throw new DuesRefused(Reason.DATE_MISSING);
        }
        var cited = DuesRefused.asked(decision, DuesFee.LONGEST_DECISION, amount > 0 ? Reason.DECISION_MISSING : null);
        var fee = find(year).stream()
                .filter(f -> f.getTypeId().equals(typeId) && f.getKind() == kind)
                .findFirst()
                .orElse(null);
        var before = fee == null ? null : fee.getAmount();
        if (amount == 0) {
            if (fee != null) {
                entityManager.remove(fee);
            }
        } else {
            if (fee == null) {
                fee = new DuesFee(year, typeId, kind);
                fee.decide(amount, dueOn, cited);
                entityManager.persist(fee);
            }
            fee.decide(amount, dueOn, cited);
        }
        audit.fire(Audited.of(AuditKind.SETTING_CHANGED, "setting", "dues/" + year + "/" + typeId + "/" + kind)
                .change(before, amount));
    }
}
