package net.dider.portal.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An e-mail address somebody wants to move to; it takes effect when both addresses have confirmed it. */
@Entity
@Table(name = "email_changes")
public class EmailChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id", nullable = false)
    private Long accountId;

    @Column(name = "new_email", nullable = false, length = 254)
    private String newEmail;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    @Column(name = "old_confirmed", nullable = false)
    private boolean oldConfirmed;

    @Column(name = "new_confirmed", nullable = false)
    private boolean newConfirmed;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected EmailChange() {}

    public EmailChange(Long accountId, String newEmail, Instant expiresAt) {
        this.accountId = accountId;
        this.newEmail = Account.canonical(newEmail);
        this.expiresAt = expiresAt;
    }

    public void confirmOld() {
        oldConfirmed = true;
    }

    public void confirmNew() {
        newConfirmed = true;
    }

    public boolean isConfirmed() {
        return oldConfirmed && newConfirmed;
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(expiresAt);
    }

    public Long getAccountId() {
        return accountId;
    }

    public String getNewEmail() {
        return newEmail;
    }
}
