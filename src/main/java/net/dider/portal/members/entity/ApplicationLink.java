package net.dider.portal.members.entity;

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

/** What leads a person without an account to her application. Only the token's SHA-256 is stored. */
@Entity
@Table(name = "application_links")
public class ApplicationLink {

    public enum Purpose {
        /** To go on filling in. */
        EDIT(Duration.ofDays(30)),
        /** To prove the e-mail address; used up by it. */
        PROVE(Duration.ofDays(7)),
        /** To see how it stands, print the form and withdraw. */
        FOLLOW(Duration.ofDays(400));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }

        public Duration life() {
            return life;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "application_id", nullable = false)
    private Long applicationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Purpose purpose;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected ApplicationLink() {}

    public ApplicationLink(Long applicationId, Purpose purpose, String tokenHash, Instant now) {
        this.applicationId = applicationId;
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.expiresAt = now.plus(purpose.life());
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    public Long getApplicationId() {
        return applicationId;
    }

    public Purpose getPurpose() {
        return purpose;
    }
}
