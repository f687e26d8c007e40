package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Something that happened to a membership; never changed, never deleted. */
@Entity
@Table(name = "member_steps")
public class MemberStep {

    public static final int LONGEST_REASON = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "member_id", nullable = false, updatable = false)
    private Long memberId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40, updatable = false)
    private StepKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "old_status", length = 40, updatable = false)
    private MemberStatus oldStatus;

    @Enumerated(EnumType.STRING)
    @Column(name = "new_status", nullable = false, length = 40, updatable = false)
    private MemberStatus newStatus;

    @Column(name = "effective_on", nullable = false, updatable = false)
    private LocalDate effectiveOn;

    @Column(nullable = false, length = LONGEST_REASON, updatable = false)
    private String reason;

    @Column(name = "decision_id", updatable = false)
    private Long decisionId;

    @Column(name = "decision_number", length = 40, updatable = false)
    private String decisionNumber;

    @Column(name = "decided_on", updatable = false)
    private LocalDate decidedOn;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private Long recordedBy;

    protected MemberStep() {}

    /** @param decision null where nobody has to decide */
    public MemberStep(
            Long memberId,
            MemberStatus oldStatus,
            StepKind kind,
            LocalDate effectiveOn,
            String reason,
            DecisionReference decision,
            Instant recordedAt,
            Long recordedBy) {
        this.memberId = memberId;
        this.oldStatus = oldStatus;
        this.kind = kind;
        this.newStatus = kind.getTo();
        this.effectiveOn = effectiveOn;
        this.reason = reason;
        if (decision != null) {
            decisionId = decision.id();
            decisionNumber = decision.number();
            decidedOn = decision.decidedOn();
        }
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public Long getMemberId() {
        return memberId;
    }

    public StepKind getKind() {
        return kind;
    }

    public MemberStatus getNewStatus() {
        return newStatus;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public String getReason() {
        return reason;
    }

    public String getDecisionNumber() {
        return decisionNumber;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public Long getRecordedBy() {
        return recordedBy;
    }
}
