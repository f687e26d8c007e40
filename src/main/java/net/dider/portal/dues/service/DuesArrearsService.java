package net.dider.portal.dues.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.dues.entity.DuesKind;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStatus;
import net.dider.portal.members.service.OfficeScope;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.Folding;

/** Which members are behind, found, sorted and paged in the database; and what a year brought in. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.DUES)
public class DuesArrearsService {

    private static final int LONGEST_PURPOSE = 300;

    /** Rows of a file that are read together. */
    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OfficeScope scope;

    @Inject
    private Event<Audited> audit;

    /**
     * One who is behind.
     *
     * @param amount in kuruş, of what is overdue
     * @param since the day of the oldest debt
     * @param warnings how often she was warned in writing
     */
    public record Arrears(
            long memberId,
            long number,
            String name,
            String typeCode,
            String email,
            long amount,
            LocalDate since,
            long debts,
            long warnings,
            Instant lastWarning) {}

    /** What a year's charges of a kind came to, in kuruş. */
    public record Total(DuesKind kind, long charges, long charged, long unpaid, long exempted) {

        public long paid() {
            return charged - unpaid - exempted;
        }
    }

    public long count(ArrearsFilter filter) {
        return query("SELECT COUNT(DISTINCT m.id)", "", filter, Long.class).getSingleResult();
    }

    /** By name as Turkish sorts it. */
    public List<Arrears> find(ArrearsFilter filter, int first, int most) {
        var sums = query(
                        "SELECT m.id, SUM(c.unpaid), MIN(c.dueOn), COUNT(c.id)",
                        " GROUP BY m.id, m.sortKey ORDER BY m.sortKey, m.id",
                        filter,
                        Object[].class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return describe(sums);
    }

    /** Those of them who are behind still. */
    public List<Arrears> findOf(Collection<Long> memberIds) {
        return memberIds.isEmpty()
                ? List.of()
                : describe(query(
                                "SELECT m.id, SUM(c.unpaid), MIN(c.dueOn), COUNT(c.id)",
                                " AND m.id IN :ids GROUP BY m.id, m.sortKey ORDER BY m.sortKey, m.id",
                                new ArrearsFilter("", null, 0),
                                Object[].class)
                        .setParameter("ids", memberIds)
                        .getResultList());
    }

    /** All of them for a file; that somebody takes it away, and why, is on the trail. */
    public List<Arrears> export(ArrearsFilter filter, String purpose) {
        var why = DuesRefused.asked(purpose, LONGEST_PURPOSE, Reason.REASON_MISSING);
        var rows = new ArrayList<Arrears>();
        for (var page = find(filter, 0, AT_ONCE); !page.isEmpty(); page = find(filter, rows.size(), AT_ONCE)) {
            rows.addAll(page);
        }
        audit.fire(Audited.of(AuditKind.EXPORTED, "dues", "arrears")
                .change(null, rows.size())
                .because(why));
        return rows;
    }

    public List<Total> findTotals(int year) {
        var own = scope.office();
        var totals = entityManager
                .createQuery(
                        "SELECT c.kind, COUNT(c.id), SUM(c.amount), SUM(c.unpaid),"
                                + " SUM(CASE WHEN c.exemptedAt IS NULL THEN 0 ELSE c.amount END)"
                                + (own.isPresent()
                                        ? " FROM DuesCharge c, Member m WHERE m.id = c.memberId"
                                                + " AND m.office.id = :own AND c.year = :year"
                                        : " FROM DuesCharge c WHERE c.year = :year")
                                + " GROUP BY c.kind ORDER BY c.kind",
                        Object[].class)
                .setParameter("year", year);
        own.ifPresent(id -> totals.setParameter("own", id));
        return totals.getResultStream()
                .map(r -> new Total((DuesKind) r[0], number(r[1]), number(r[2]), number(r[3]), number(r[4])))
                .toList();
    }

    private List<Arrears> describe(List<Object[]> sums) {
        var ids = sums.stream().map(s -> (Long) s[0]).toList();
        var members = new HashMap<Long, Member>();
        var warned = new HashMap<Long, List<Instant>>();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery("SELECT m FROM Member m JOIN FETCH m.type WHERE m.id IN :ids", Member.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(m -> members.put(m.getId(), m));
            entityManager
                    .createQuery(
                            "SELECT w.memberId, w.writtenAt FROM DuesWarning w WHERE w.memberId IN :ids ORDER BY w.id",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(w -> warned.computeIfAbsent((Long) w[0], id -> new ArrayList<>())
                            .add((Instant) w[1]));
        }
        return sums.stream()
                .map(s -> arrears(members.get((Long) s[0]), s, warned.getOrDefault((Long) s[0], List.of())))
                .toList();
    }

    private static Arrears arrears(Member member, Object[] sum, List<Instant> warned) {
        return new Arrears(
                member.getId(),
                member.getNumber(),
                member.getFullName(),
                member.getType().getCode(),
                member.getFacts().email(),
                number(sum[1]),
                (LocalDate) sum[2],
                number(sum[3]),
                warned.size(),
                warned.isEmpty() ? null : warned.get(warned.size() - 1));
    }

    private <T> TypedQuery<T> query(String select, String order, ArrearsFilter filter, Class<T> result) {
        var conditions = new ArrayList<String>();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("today", DuesBook.today());
        values.put("present", MemberStatus.PRESENT);
        if (filter.months() > 0) {
            conditions.add(" AND EXISTS (SELECT 1 FROM DuesCharge o WHERE o.memberId = m.id AND o.unpaid > 0"
                    + " AND o.dueOn < :day)");
            values.put("day", DuesBook.today().minusMonths(filter.months()));
        }
        if (!filter.question().isBlank()) {
            conditions.add(" AND m.searchKey LIKE :text ESCAPE '!'");
            values.put("text", LikePattern.containing(Folding.fold(filter.question())));
        }
        if (filter.typeCode() != null) {
            conditions.add(" AND m.type.code = :type");
            values.put("type", filter.typeCode());
        }
        scope.office().ifPresent(own -> {
            conditions.add(" AND m.office.id = :own");
            values.put("own", own);
        });
        var query = entityManager.createQuery(
                select + " FROM Member m, DuesCharge c WHERE c.memberId = m.id AND c.unpaid > 0 AND c.dueOn < :today"
                        + " AND m.status IN :present"
                        + String.join("", conditions) + order,
                result);
        values.forEach(query::setParameter);
        return query;
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
