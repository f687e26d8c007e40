package net.dider.portal.accounts.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A browser somebody signed in with. The servlet session only points here, so that ending this row ends it on every
 * node, at the next click (ASVS 7.4).
 */
@Entity
@Table(name = "account_sessions")
public class AccountSession {

    private static final int LONGEST_DEVICE = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    /** The browser as it names itself. */
    @Column(nullable = false, length = LONGEST_DEVICE)
    private String device;

    @Column(nullable = false, length = 45)
    private String address;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "last_used_at", nullable = false)
    private Instant lastUsedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** When the second factor was shown in this session; without it the session of an account that has one is over. */
    @Column(name = "second_factor_at")
    private Instant secondFactorAt;

    /** SHA-256 of the part of the browser's token that stays: nobody who does not know it can do anything here. */
    @Column(name = "remember_series_hash", length = 64)
    private String rememberSeriesHash;

    /** SHA-256 of the token the browser shows to be known again; changes each time it is shown. */
    @Column(name = "remember_hash", length = 64)
    private String rememberHash;

    @Column(name = "remember_previous_hash", length = 64)
    private String rememberPreviousHash;

    @Column(name = "remember_rotated_at")
    private Instant rememberRotatedAt;

    @Column(name = "remember_until")
    private Instant rememberUntil;

    /** The role an administrator looks at the portal as, null when she is herself. */
    @Column(name = "viewed_role", length = 40)
    private String viewedRole;

    protected AccountSession() {}

    public AccountSession(Account account, String device, String address, Instant now) {
        this.account = account;
        this.device = cut(device);
        this.address = address == null ? "" : address;
        this.startedAt = now;
        this.lastUsedAt = now;
    }

    private static String cut(String text) {
        if (text == null) {
            return "";
        }
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() > LONGEST_DEVICE ? clean.substring(0, LONGEST_DEVICE) : clean;
    }

    public void remember(String seriesHash, String hash, Instant now, Duration howLong) {
        rememberSeriesHash = seriesHash;
        rememberHash = hash;
        rememberRotatedAt = now;
        rememberUntil = now.plus(howLong);
    }

    /** A new token for the browser; the old one is still good for a moment, for requests that crossed. */
    public void rotate(String hash, Instant now) {
        rememberPreviousHash = rememberHash;
        rememberHash = hash;
        rememberRotatedAt = now;
    }

    public void proveSecondFactor(Instant now) {
        secondFactorAt = now;
    }

    /** @param role null for herself again */
    public void lookAs(String role) {
        viewedRole = role;
    }

    /** True unless the account has a second factor that was not shown in this session. */
    public boolean isProven() {
        return secondFactorAt != null || !account.hasSecondFactor();
    }

    public void use(Instant now, String fromAddress) {
        lastUsedAt = now;
        if (fromAddress != null) {
            address = fromAddress;
        }
    }

    public void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
        rememberHash = null;
        rememberPreviousHash = null;
        rememberUntil = null;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    public boolean isRemembered(Instant now) {
        return endedAt == null && rememberUntil != null && now.isBefore(rememberUntil);
    }

    public boolean isSeries(String hash) {
        return hash.equals(rememberSeriesHash);
    }

    public boolean isCurrentToken(String hash) {
        return hash.equals(rememberHash);
    }

    /** The token before the current one, shown again within the time two requests may cross. */
    public boolean isCrossedToken(String hash, Instant now, Duration crossing) {
        return hash.equals(rememberPreviousHash) && now.isBefore(rememberRotatedAt.plus(crossing));
    }

    /** The sign-in, or when the browser was last known again. */
    public Instant getBegunAt() {
        return rememberRotatedAt == null ? startedAt : rememberRotatedAt;
    }

    public String getViewedRole() {
        return viewedRole;
    }

    public Long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public String getDevice() {
        return device;
    }

    public String getAddress() {
        return address;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getLastUsedAt() {
        return lastUsedAt;
    }
}
