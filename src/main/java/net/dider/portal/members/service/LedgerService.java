package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.dider.portal.members.entity.LedgerCopy;
import net.dider.portal.members.entity.LedgerRow;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Shows the ledger and prints rows of it; what was printed stays as it was. Nothing here changes a row. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.MEMBERS)
public class LedgerService {

    /** As many as one paper holds without tiring the machine. */
    public static final int MOST_PRINTED = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OfficeScope scope;

    @Inject
    private MemberSeal seal;

    @Inject
    private MaskedFacts masked;

    @Inject
    private LedgerPaper paper;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** A row as the page shows it, its sealed fields masked. */
    public record Line(LedgerRow row, Map<SensitiveField, String> masked) {

        public String identity() {
            return masked.get(SensitiveField.IDENTITY_NUMBER);
        }
    }

    /** A copy without its file. */
    public record CopyLine(
            long id, long firstRow, long lastRow, String purpose, String digest, Instant madeAt, Long madeBy) {}

    /** The file of a copy, and what it may be called. */
    public record CopyFile(String name, byte[] bytes) {}

    public long count() {
        scope.checkWhole();
        return entityManager
                .createQuery("SELECT COUNT(r) FROM LedgerRow r", Long.class)
                .getSingleResult();
    }

    /** The newest rows first; one page. */
    public List<Line> find(int first, int most) {
        scope.checkWhole();
        var ids = entityManager
                .createQuery("SELECT r.id FROM LedgerRow r ORDER BY r.id DESC", Long.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : rows("r.id IN :ids ORDER BY r.id DESC", "ids", ids).stream()
                        .map(r -> new Line(r, masked.mask(seal.openRow(r.getId(), r.getSecrets()))))
                        .toList();
    }

    /** The first row that is on no copy yet. */
    public long getNextRow() {
        scope.checkWhole();
        var last = entityManager
                .createQuery("SELECT MAX(c.lastRow) FROM LedgerCopy c", Long.class)
                .getSingleResult();
        return last == null ? 1 : last + 1;
    }

    public List<CopyLine> findCopies(int most) {
        scope.checkWhole();
        return entityManager
                .createQuery(
                        "SELECT c.id, c.firstRow, c.lastRow, c.purpose, c.digest, c.madeAt, c.madeBy FROM LedgerCopy c"
                                + " ORDER BY c.id DESC",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(c -> new CopyLine(
                        (Long) c[0], (Long) c[1], (Long) c[2], (String) c[3], (String) c[4], (Instant) c[5], (Long)
                                c[6]))
                .toList();
    }

    /**
     * Prints rows, always in Turkish (Yön. m.33), and keeps the paper.
     *
     * @return the id of the copy
     */
    public long print(long firstRow, String purpose) {
        scope.checkWhole();
        if (purpose == null || purpose.isBlank()) {
            throw new MemberRefused(Reason.REASON_MISSING);
        }
        if (purpose.length() > LedgerCopy.LONGEST_PURPOSE) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
        var rows = rows(
                "r.id >= :first AND r.id < " + (Math.max(1, firstRow) + MOST_PRINTED) + " ORDER BY r.id",
                "first",
                Math.max(1, firstRow));
        if (rows.isEmpty()) {
            throw new MemberRefused(Reason.NOTHING_CHOSEN);
        }
        var now = Instant.now();
        var file = paper.print(rows, r -> seal.openRow(r.getId(), r.getSecrets()), now);
        var digest = digest(file);
        var copy = new LedgerCopy(
                rows.get(0).getId(),
                rows.get(rows.size() - 1).getId(),
                purpose.strip(),
                digest,
                seal.seal(file, MemberSeal.ofCopy(digest)),
                now,
                signedIn.accountId());
        entityManager.persist(copy);
        entityManager.flush();
        audit.fire(Audited.of(AuditKind.LEDGER_PRINTED, "ledger", copy.getFirstRow() + "-" + copy.getLastRow())
                .change(null, digest)
                .because(purpose.strip()));
        return copy.getId();
    }

    /** A paper as it was printed; that somebody takes it away is on the trail. */
    public CopyFile open(long copyId) {
        scope.checkWhole();
        var copy = entityManager.find(LedgerCopy.class, copyId);
        if (copy == null) {
            throw new MemberRefused(Reason.UNKNOWN);
        }
        var file = seal.openBytes(copy.getSealed(), MemberSeal.ofCopy(copy.getDigest()));
        if (!copy.getDigest().equals(digest(file))) {
            throw new IllegalStateException("the copy is not what was printed");
        }
        audit.fire(Audited.of(AuditKind.EXPORTED, "ledger", copy.getFirstRow() + "-" + copy.getLastRow())
                .because(copy.getPurpose()));
        return new CopyFile("uye-kayit-defteri-" + copy.getFirstRow() + "-" + copy.getLastRow() + ".pdf", file);
    }

    private List<LedgerRow> rows(String condition, String name, Object value) {
        return entityManager
                .createQuery("SELECT r FROM LedgerRow r WHERE " + condition, LedgerRow.class)
                .setParameter(name, value)
                .setHint("eclipselink.batch", "r.secrets")
                .setHint("eclipselink.batch.type", "IN")
                .getResultList();
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
