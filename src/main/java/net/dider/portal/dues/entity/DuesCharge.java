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

/** A debt of one member for one year; written by the accrual only, one of a kind. Amounts in kuruş. */
@Entity
@Table(name = "dues_charges")
public class DuesCharge {

    public static final int LONGEST_DECISION = 40;
    public static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "member_id", nullable = false, updatable = false)
    private Long memberId;

    @Column(name = "dues_year", nullable = false, updatable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private DuesKind kind;

    @Column(nullable = false, updatable = false)
    private long amount;

    @Column(nullable = false)
    private long unpaid;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "exempted_at")
    private Instant exemptedAt;

    @Column(name = "exemption_decided_on")
    private LocalDate exemptionDecidedOn;

    @Column(name = "exemption_decision", length = LONGEST_DECISION)
    private String exemptionDecision;

    @Column(name = "exemption_reason", length = LONGEST_REASON)
    private String exemptionReason;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected DuesCharge() {}

    public DuesCharge(Long memberId, int year, DuesKind kind, long amount, LocalDate dueOn, Instant createdAt) {
        this.memberId = memberId;
        this.year = year;
        this.kind = kind;
        this.amount = amount;
        this.unpaid = amount;
        this.dueOn = dueOn;
        this.createdAt = createdAt;
    }

    /** @return how much of what is offered was needed */
    public long settle(long offered) {
        var taken = Math.min(unpaid, offered);
        unpaid -= taken;
        return taken;
    }

    /** What had settled it is taken away again. */
    public void release(long settled) {
        unpaid += settled;
    }

    /** Nothing is owed any more; what had been paid for it must be released before. */
    public void exempt(LocalDate decidedOn, String decision, String reason, Instant at) {
        exemptedAt = at;
        exemptionDecidedOn = decidedOn;
        exemptionDecision = decision;
        exemptionReason = reason;
        unpaid = 0;
    }

    /** The exemption was a mistake. */
    public void oweAgain() {
        exempt(null, null, null, null);
        unpaid = amount;
    }

    public boolean isExempted() {
        return exemptedAt != null;
    }

    public boolean isOverdue(LocalDate today) {
        return unpaid > 0 && dueOn.isBefore(today);
    }

    public Long getId() {
        return id;
    }

    public Long getMemberId() {
        return memberId;
    }

    public int getYear() {
        return year;
    }

    public DuesKind getKind() {
        return kind;
    }

    public long getAmount() {
        return amount;
    }

    public long getUnpaid() {
        return unpaid;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public LocalDate getExemptionDecidedOn() {
        return exemptionDecidedOn;
    }

    public String getExemptionDecision() {
        return exemptionDecision;
    }

    public String getExemptionReason() {
        return exemptionReason;
    }
}
