package net.dider.portal.dues.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.dider.portal.dues.entity.DuesFee;
import net.dider.portal.dues.entity.DuesKind;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.service.LegalNumberService;
import net.dider.portal.members.service.OfficeScope;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/**
 * Charges everybody who owes for a year, once: members of a type with a fee who belong to the association and joined by the
 * end of that year; the entrance fee, who joined within it. Run again it charges only who came since (A5).
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.DUES)
public class DuesAccrualService {

    private static final String OWING = " FROM dues_fees f JOIN members m ON m.type_id = f.type_id"
            + " AND m.status IN ('ACTIVE', 'EXPULSION_BOARD') AND m.joined_on <= ?2"
            + " AND (f.kind = 'YEARLY' OR m.joined_on >= ?3)"
            + " LEFT JOIN dues_charges c ON c.member_id = m.id AND c.dues_year = f.dues_year AND c.kind = f.kind"
            + " WHERE f.dues_year = ?1 AND f.amount > 0";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OfficeScope scope;

    @Inject
    private LegalNumberService numbers;

    @Inject
    private DuesBook book;

    @Inject
    private Event<Audited> audit;

    /**
     * What a run would do for one fee.
     *
     * @param waiting members it would charge
     * @param charged members who have been charged before
     * @param amount in kuruş, of one charge as it is now
     */
    public record Line(long typeId, DuesKind kind, long amount, long waiting, long charged) {

        /** In kuruş. */
        public long total() {
            return amount * waiting;
        }
    }

    /** Nothing for an office's registrar: the whole association is charged at once. */
    public List<Line> preview(int year) {
        if (scope.office().isPresent()) {
            return List.of();
        }
        List<?> rows = years(
                        "SELECT f.type_id, f.kind, f.amount, SUM(CASE WHEN c.id IS NULL THEN 1 ELSE 0 END),"
                                + " SUM(CASE WHEN c.id IS NULL THEN 0 ELSE 1 END)" + OWING
                                + " GROUP BY f.id, f.type_id, f.kind, f.amount ORDER BY f.type_id, f.kind",
                        year)
                .getResultList();
        return rows.stream()
                .map(r -> (Object[]) r)
                .map(r -> new Line(
                        number(r[0]), DuesKind.valueOf((String) r[1]), number(r[2]), number(r[3]), number(r[4])))
                .toList();
    }

    /**
     * All of it or nothing; credit that members have settles the new debts. Who joined after the day a fee is due gets the
     * time of a warning to pay it.
     *
     * @param expected how many the preview announced
     * @param amount what it announced they come to, in kuruş
     * @return how many were charged
     */
    public int run(int year, long expected, long amount) {
        // one run of a year waits for the other
        entityManager
                .createQuery("SELECT f FROM DuesFee f WHERE f.year = :year ORDER BY f.id", DuesFee.class)
                .setParameter("year", year)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        var lines = preview(year);
        if (expected == 0
                || lines.stream().mapToLong(Line::waiting).sum() != expected
                || lines.stream().mapToLong(Line::total).sum() != amount) {
            throw new DuesRefused(Reason.CHANGED_MEANWHILE);
        }
        // before the charges hold their members' rows, so that a payment that waits for one is waited for
        var withCredit = entityManager
                .createQuery(
                        "SELECT DISTINCT p.memberId FROM DuesPayment p WHERE p.credit > 0 ORDER BY p.memberId",
                        Long.class)
                .getResultList();
        withCredit.forEach(book::lock);
        var now = LocalDateTime.ofInstant(Instant.now().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        var charged = years(
                        "INSERT INTO dues_charges (member_id, dues_year, kind, amount, unpaid, due_on, created_at,"
                                + " lock_version) SELECT m.id, f.dues_year, f.kind, f.amount, f.amount,"
                                + " CASE WHEN m.joined_on > f.due_on THEN CAST(?5 AS DATE) ELSE f.due_on END, ?4, 1"
                                + OWING + " AND c.id IS NULL",
                        year)
                .setParameter(4, now)
                .setParameter(5, DuesBook.today().plusDays(numbers.get(LegalNumber.DUES_WARNING_DAYS)))
                .executeUpdate();
        withCredit.forEach(book::settle);
        audit.fire(Audited.of(AuditKind.DUES_ACCRUED, "dues", year).change(null, charged));
        return charged;
    }

    private Query years(String sql, int year) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, year)
                .setParameter(2, LocalDate.of(year, 12, 31))
                .setParameter(3, LocalDate.of(year, 1, 1));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
