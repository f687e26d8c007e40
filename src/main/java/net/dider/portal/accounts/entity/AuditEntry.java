package net.dider.portal.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.eclipse.persistence.annotations.ReadOnly;

/**
 * One deed on the audit trail: never changed and never deleted, which is why JPA may only read it. Written by {@code
 * AuditChain}, sealed with the hash of the entry before it.
 */
@Entity
@ReadOnly
@Table(name = "audit_entries")
public class AuditEntry {

    /** What the first entry names as the hash before it. */
    public static final String NO_HASH = "0".repeat(64);

    /** More characters of an old or new value are cut, see {@link AuditText#cut}. */
    public static final int LONGEST_VALUE = 2_000;

    public static final int LONGEST_REASON = 500;
    public static final int LONGEST_SUBJECT = 180;

    private static final String FORM = "audit-entry-1";

    /** The position in the chain, from 1 without a gap. */
    @Id
    private Long id;

    @Column(name = "occurred_at", nullable = false)
    private Instant occurredAt;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(length = 45)
    private String address;

    /** A name of {@code AuditKind}; text, so that an entry of a later release can be read by an earlier one. */
    @Column(nullable = false, length = 40)
    private String kind;

    @Column(nullable = false, length = 200)
    private String subject;

    @Column(name = "old_value", length = 2_100)
    private String oldValue;

    @Column(name = "new_value", length = 2_100)
    private String newValue;

    @Column(length = 600)
    private String reason;

    @Column(name = "previous_hash", nullable = false, length = 64)
    private String previousHash;

    @Column(nullable = false, length = 64)
    private String hash;

    protected AuditEntry() {}

    /** The entry at that position, sealed. */
    public AuditEntry(
            long position, Instant occurredAt, Deed deed, String previousHash, Function<byte[], String> seal) {
        this.id = position;
        this.occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
        this.actorId = deed.actorId();
        this.address = AuditText.cut(deed.address(), 40);
        this.kind = deed.kind();
        this.subject = AuditText.cut(AuditText.printable(deed.subject()), LONGEST_SUBJECT);
        this.oldValue = AuditText.cut(AuditText.printable(deed.before()), LONGEST_VALUE);
        this.newValue = AuditText.cut(AuditText.printable(deed.after()), LONGEST_VALUE);
        this.reason = AuditText.cut(AuditText.printable(deed.reason()), LONGEST_REASON);
        this.previousHash = previousHash;
        this.hash = seal.apply(content());
    }

    /** What was done, by whom and from where, as it was told. */
    public record Deed(
            Long actorId, String address, String kind, String subject, String before, String after, String reason) {}

    /** False where anything of the entry, its position included, is not what the portal wrote. */
    public boolean isSealedBy(Function<byte[], String> seal) {
        return seal.apply(content()).equals(hash);
    }

    /** Every field with its length before it, so that no two different entries have the same bytes. */
    private byte[] content() {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            write(out, FORM);
            write(out, id);
            write(out, ChronoUnit.MICROS.between(Instant.EPOCH, occurredAt));
            write(out, actorId);
            write(out, address);
            write(out, kind);
            write(out, subject);
            write(out, oldValue);
            write(out, newValue);
            write(out, reason);
            write(out, previousHash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Object field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    public Long getId() {
        return id;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public Long getActorId() {
        return actorId;
    }

    public String getAddress() {
        return address;
    }

    public String getKind() {
        return kind;
    }

    public String getSubject() {
        return subject;
    }

    public String getOldValue() {
        return oldValue;
    }

    public String getNewValue() {
        return newValue;
    }

    public String getReason() {
        return reason;
    }

    public String getPreviousHash() {
        return previousHash;
    }

    public String getHash() {
        return hash;
    }
}
