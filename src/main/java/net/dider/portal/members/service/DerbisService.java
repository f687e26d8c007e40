package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dider.portal.members.entity.DerbisNotice;
import net.dider.portal.members.entity.LedgerRow;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.DateTexts;

/** Who joined or left since DERBİS was last told, and how many days are left to tell it (Law 5253 m.23). */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.MEMBERS)
public class DerbisService {

    private static final String OPEN = " FROM LedgerRow r WHERE r.kind <> :correction AND NOT EXISTS"
            + " (SELECT 1 FROM DerbisNotice n JOIN n.rows told WHERE told = r.id)";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OfficeScope scope;

    @Inject
    private MemberSeal seal;

    @Inject
    private MaskedFacts masked;

    @Inject
    private LegalNumberService legalNumbers;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /**
     * One joined or left.
     *
     * @param last the last day to tell of it
     * @param left days left, 0 on the last day, negative when it is missed
     * @param late past the day to be warned from
     * @param facts the sealed fields as they are now, masked on the page, in clear in the export
     */
    public record Duty(
            LedgerRow row,
            LocalDate event,
            LocalDate last,
            long left,
            boolean late,
            Map<SensitiveField, String> facts) {

        public String identity() {
            return facts.get(SensitiveField.IDENTITY_NUMBER);
        }

        public String born() {
            return facts.get(SensitiveField.BIRTH_DATE);
        }
    }

    public long count() {
        scope.checkWhole();
        return entityManager
                .createQuery("SELECT COUNT(r)" + OPEN, Long.class)
                .setParameter("correction", LedgerRow.Kind.CORRECTION)
                .getSingleResult();
    }

    /** Of whom it is still to be told, in the order of the ledger; masked. */
    public List<Duty> find(int first, int most) {
        return duties(first, most, true);
    }

    /** The same in clear, for the notice; that somebody takes it away is on the trail. */
    public List<Duty> export(int most, String purpose) {
        if (purpose == null || purpose.isBlank()) {
            throw new MemberRefused(Reason.REASON_MISSING);
        }
        var duties = duties(0, most, false);
        audit.fire(Audited.of(AuditKind.EXPORTED, "derbis", "open")
                .change(null, duties.size())
                .because(purpose.strip()));
        return duties;
    }

    /** Those rows have been told of on that day. */
    public void notify(Collection<Long> rowIds, LocalDate on, String reference) {
        scope.checkWhole();
        if (rowIds.isEmpty()) {
            throw new MemberRefused(Reason.NOTHING_CHOSEN);
        }
        if (on == null) {
            throw new MemberRefused(Reason.DATE_MISSING);
        }
        if (on.isAfter(today())) {
            throw new MemberRefused(Reason.DATE_IN_FUTURE);
        }
        var words = reference == null ? "" : reference.strip();
        if (words.length() > DerbisNotice.LONGEST_REFERENCE) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
        var open = open("AND r.id IN :ids")
                .setParameter("ids", new HashSet<>(rowIds))
                .getResultList();
        if (open.size() != new HashSet<>(rowIds).size()) {
            throw new MemberRefused(Reason.CHANGED_MEANWHILE);
        }
        if (open.stream().anyMatch(r -> event(r).isAfter(on))) {
            throw new MemberRefused(Reason.DATE_TOO_EARLY);
        }
        var notice = new DerbisNotice(on, words, rowIds, Instant.now(), signedIn.accountId());
        entityManager.persist(notice);
        entityManager.flush();
        audit.fire(Audited.of(AuditKind.DERBIS_NOTIFIED, "derbis", notice.getId())
                .change(null, on + " #" + rowIds.size()));
    }

    public List<DerbisNotice> findNotices(int most) {
        scope.checkWhole();
        return entityManager
                .createQuery("SELECT n FROM DerbisNotice n ORDER BY n.notifiedOn DESC, n.id DESC", DerbisNotice.class)
                .setMaxResults(most)
                .getResultList();
    }

    private List<Duty> duties(int first, int most, boolean hidden) {
        scope.checkWhole();
        int days = legalNumbers.get(LegalNumber.DERBIS_NOTICE_DAYS);
        int warning = legalNumbers.get(LegalNumber.DERBIS_WARNING_DAYS);
        var rows = open("").setFirstResult(first).setMaxResults(most).getResultList();
        var facts = factsNow(rows);
        return rows.stream()
                .map(r -> {
                    var plain = facts.getOrDefault(r.getMemberId(), Map.of());
                    return duty(r, days, warning, hidden ? masked.mask(plain) : plain);
                })
                .toList();
    }

    /** What is known of them by now; it may have been completed since the row was written. */
    private Map<Long, Map<SensitiveField, String>> factsNow(List<LedgerRow> rows) {
        var facts = new HashMap<Long, Map<SensitiveField, String>>();
        if (!rows.isEmpty()) {
            entityManager
                    .createQuery("SELECT m FROM Member m WHERE m.id IN :ids", Member.class)
                    .setParameter(
                            "ids", rows.stream().map(LedgerRow::getMemberId).collect(Collectors.toSet()))
                    .setHint("eclipselink.batch", "m.secrets")
                    .setHint("eclipselink.batch.type", "IN")
                    .getResultList()
                    .forEach(m -> facts.put(m.getId(), seal.openMember(m.getNumber(), m.getSecrets())));
        }
        return facts;
    }

    private static Duty duty(LedgerRow row, int days, int warning, Map<SensitiveField, String> facts) {
        var event = event(row);
        var last = LegalNumber.lastDay(event, days);
        return new Duty(
                row,
                event,
                last,
                ChronoUnit.DAYS.between(today(), last),
                today().isAfter(LegalNumber.lastDay(event, warning)),
                facts);
    }

    private static LocalDate event(LedgerRow row) {
        return row.getKind() == LedgerRow.Kind.EXIT ? row.getLeftOn() : row.getJoinedOn();
    }

    private static LocalDate today() {
        return LocalDate.now(DateTexts.ISTANBUL);
    }

    private TypedQuery<LedgerRow> open(String narrowed) {
        return entityManager
                .createQuery("SELECT r" + OPEN + " " + narrowed + " ORDER BY r.id", LedgerRow.class)
                .setParameter("correction", LedgerRow.Kind.CORRECTION);
    }
}
