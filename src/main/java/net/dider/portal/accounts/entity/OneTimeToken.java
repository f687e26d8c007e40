package net.dider.portal.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A secret that opens one door once. Only its SHA-256 is stored, so that a copy of the database opens nothing. */
@Entity
@Table(name = "one_time_tokens")
public class OneTimeToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 40)
    private String purpose;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String hash;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected OneTimeToken() {}

    public OneTimeToken(String purpose, String hash, Instant expiresAt) {
        this.purpose = purpose;
        this.hash = hash;
        this.expiresAt = expiresAt;
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }
}
