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

/** A secret that opens one door once. Only its SHA-256 is stored, so that a copy of the database opens nothing. */
@Entity
@Table(name = "one_time_tokens")
public class OneTimeToken {

    public enum Purpose {
        FIRST_ADMINISTRATOR(Duration.ofDays(7)),
        INVITATION(Duration.ofDays(7)),
        PASSWORD_RESET(Duration.ofMinutes(30)),
        EMAIL_CHANGE_OLD(Duration.ofHours(24)),
        EMAIL_CHANGE_NEW(Duration.ofHours(24));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        /** How long the link opens its door. */
        public Duration life() {
            return life;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Purpose purpose;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String hash;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "account_id")
    private Long accountId;

    protected OneTimeToken() {}

    /** @param accountId whose door it is; null for the first administrator's, who has none yet */
    public OneTimeToken(Purpose purpose, String hash, Instant expiresAt, Long accountId) {
        this.purpose = purpose;
        this.hash = hash;
        this.expiresAt = expiresAt;
        this.accountId = accountId;
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public Long getAccountId() {
        return accountId;
    }
}
