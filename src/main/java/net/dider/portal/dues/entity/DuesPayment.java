package net.dider.portal.dues.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** Money that came from a member or went back to her. Amounts in kuruş. */
@Entity
@Table(name = "dues_payments")
public class DuesPayment {

    public static final int LONGEST_REFERENCE = 80;
    public static final int LONGEST_NOTE = 500;

    /** Words in {@code dues.payment.enum}. */
    public enum Kind {
        PAYMENT,
        REFUND
    }

    /** What proves it (Dernekler Yönetmeliği): words in {@code dues.evidence.enum}. */
    public enum Evidence {
        /** Dekont or account statement; its number. */
        BANK,
        /** Alındı belgesi; series and number as they are printed on it. */
        RECEIPT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "member_id", nullable = false, updatable = false)
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private Kind kind;

    @Column(nullable = false, updatable = false)
    private long amount;

    /** What settles nothing yet. */
    @Column(nullable = false)
    private long credit;

    @Column(name = "paid_on", nullable = false, updatable = false)
    private LocalDate paidOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private Evidence evidence;

    @Column(nullable = false, length = LONGEST_REFERENCE, updatable = false)
    private String reference;

    @Column(nullable = false, length = LONGEST_NOTE, updatable = false)
    private String note;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private Long recordedBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "undo_reason", length = LONGEST_NOTE)
    private String undoReason;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected DuesPayment() {}

    public DuesPayment(
            Long memberId,
            Kind kind,
            long amount,
            LocalDate paidOn,
            Evidence evidence,
            String reference,
            String note,
            Instant recordedAt,
            Long recordedBy) {
        this.memberId = memberId;
        this.kind = kind;
        this.amount = amount;
        this.credit = kind == Kind.PAYMENT ? amount : 0;
        this.paidOn = paidOn;
        this.evidence = evidence;
        this.reference = reference;
        this.note = note;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** Of its credit, for a debt or to be given back. */
    public void spend(long part) {
        if (part > credit) {
            throw new IllegalArgumentException("more than the credit");
        }
        credit -= part;
    }

    public void release(long part) {
        credit += part;
    }

    /** It was written down by mistake; nothing of it may be in use. */
    public void undo(String reason, Instant at) {
        if (credit != amount) {
            throw new IllegalStateException("in use");
        }
        undoneAt = at;
        undoReason = reason;
        credit = 0;
    }

    /** What was given back of it, while nothing of it settles a debt. */
    public long getRefunded() {
        return amount - credit;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public boolean isRefund() {
        return kind == Kind.REFUND;
    }

    public Long getId() {
        return id;
    }

    public Long getMemberId() {
        return memberId;
    }

    public Kind getKind() {
        return kind;
    }

    public long getAmount() {
        return amount;
    }

    public long getCredit() {
        return credit;
    }

    public LocalDate getPaidOn() {
        return paidOn;
    }

    public Evidence getEvidence() {
        return evidence;
    }

    public String getReference() {
        return reference;
    }

    public String getNote() {
        return note;
    }

    public String getUndoReason() {
        return undoReason;
    }
}
