package net.dider.portal.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Failures in a row of one account or one network address, and until when it has to wait. */
@Entity
@Table(name = "sign_in_throttles")
public class SignInThrottle {

    @Id
    @Column(name = "subject_hash", length = 64)
    private String subjectHash;

    @Column(nullable = false)
    private int failures;

    @Column(name = "last_failed_at", nullable = false)
    private Instant lastFailedAt;

    @Column(name = "wait_until", nullable = false)
    private Instant waitUntil;

    protected SignInThrottle() {}

    /** @param memory a failure after this time without one is the first of a new row */
    public void fail(Instant now, Duration memory) {
        failures = lastFailedAt.plus(memory).isBefore(now) ? 1 : failures + 1;
        lastFailedAt = now;
    }

    public void waitFor(Duration wait, Instant now) {
        waitUntil = now.plus(wait);
    }

    public int getFailures() {
        return failures;
    }

    public Instant getWaitUntil() {
        return waitUntil;
    }
}
