package net.dider.portal.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One walk along the whole audit trail: who asked for it, how far it is, what it found. */
@Entity
@Table(name = "audit_verifications")
public class AuditVerification {

    /** A walk that has said nothing for so long died with its node. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Column(length = 45)
    private String address;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    @Column(name = "all_entries", nullable = false)
    private long allEntries;

    @Column(name = "checked_entries", nullable = false)
    private long checkedEntries;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Outcome outcome = Outcome.RUNNING;

    @Column(name = "broken_position")
    private Long brokenPosition;

    /** What a walk came to. */
    public enum Outcome {
        RUNNING,
        INTACT,
        /** The entry is not what was written at this position: changed, moved or put there. */
        CHANGED,
        /** There is no entry at this position, be it in the middle or at the end. */
        MISSING,
        /** The entry is the portal's, but the trail before it had been tampered with when it was written. */
        UNLINKED,
        /** An entry outside the positions the portal has given. */
        ADDED,
        /** The row that says where the trail ends is not the portal's. */
        HEAD_CHANGED,
        /** The walk itself came to no end. */
        FAILED
    }

    protected AuditVerification() {}

    public AuditVerification(Long accountId, String address, long allEntries, Instant now) {
        this.accountId = accountId;
        this.address = address;
        this.allEntries = allEntries;
        this.startedAt = now;
        this.seenAt = now;
    }

    public void advance(long checked, Instant now) {
        checkedEntries = checked;
        seenAt = now;
    }

    public void finish(Outcome found, Long position, Instant now) {
        outcome = found;
        brokenPosition = position;
        seenAt = now;
    }

    public boolean isRunning(Instant now) {
        return outcome == Outcome.RUNNING && seenAt.plus(SILENCE).isAfter(now);
    }

    /** What to say of it: a walk that fell silent has failed. */
    public Outcome getOutcome(Instant now) {
        return outcome == Outcome.RUNNING && !isRunning(now) ? Outcome.FAILED : outcome;
    }

    public Long getId() {
        return id;
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getAddress() {
        return address;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getSeenAt() {
        return seenAt;
    }

    public long getAllEntries() {
        return allEntries;
    }

    public long getCheckedEntries() {
        return checkedEntries;
    }

    public Long getBrokenPosition() {
        return brokenPosition;
    }
}
