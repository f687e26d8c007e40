package net.dider.portal.accounts.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Collator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.Folding;

/** Somebody who can sign in. */
@Entity
@Table(name = "accounts")
public class Account {

    /** Stands for a password that nobody has. */
    public static final String BLOCKED = "blocked";

    private static final int LONGEST_SORT_KEY = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** A machine string: always in {@link Locale#ROOT} lower case, compared byte by byte. */
    @Column(nullable = false, length = 254)
    private String email;

    @Column(name = "display_name", nullable = false, length = 120)
    private String displayName;

    /** Name and address with their letters folded, for searching. */
    @Column(name = "search_key", length = 400)
    private String searchKey;

    /** The name as Turkish sorts it, whatever the database's collation. */
    @Column(name = "sort_key", length = LONGEST_SORT_KEY)
    private byte[] sortKey;

    @Column(name = "password_hash", length = 300)
    private String passwordHash;

    /** The language of everything the portal says to this person (M4). */
    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "is_disabled", nullable = false)
    private boolean disabled;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    /** Shorter than a password alone may be: good only beside a second factor. */
    @Column(name = "is_password_short")
    private boolean passwordShort;

    @Column(name = "last_signed_in_at")
    private Instant lastSignedInAt;

    /** Sealed by {@code platform.security.Secrets}; there while it is being set up, too. */
    @Column(name = "totp_secret", length = 300)
    private String totpSecret;

    /** The time step of the last code that was accepted: no code opens the door twice (RFC 6238 §5.2). */
    @Column(name = "totp_last_step")
    private Long totpLastStep;

    @Column(name = "second_factor_since")
    private Instant secondFactorSince;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_roles", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false, length = 40)
    private Set<String> roles = new HashSet<>();

    /** The languages a translator may change. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_languages", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "language", nullable = false, length = 35)
    private Set<String> translatorLanguages = new HashSet<>();

    protected Account() {}

    public Account(String email, String displayName, String passwordHash, String language, Instant createdAt) {
        this.email = canonical(email);
        this.displayName = oneLine(displayName);
        this.passwordHash = passwordHash;
        this.language = language;
        this.createdAt = createdAt;
        index();
    }

    /** Somebody who is to choose a password through the link of her invitation. */
    public static Account invited(String email, String displayName, String language, Instant now) {
        return new Account(email, displayName, null, language, now);
    }

    /** The form in which addresses are stored and looked up. */
    public static String canonical(String email) {
        return email == null ? "" : MailAddress.of(email).orElse(email.strip()).toLowerCase(Locale.ROOT);
    }

    public void grant(String role) {
        roles.add(role);
    }

    public void withdraw(String role) {
        roles.remove(role);
    }

    /** These roles and no others; a translator's languages only count with that role. */
    public void assign(Collection<String> granted, Collection<String> languages) {
        roles.clear();
        roles.addAll(granted);
        translatorLanguages.clear();
        if (roles.contains(Roles.TRANSLATOR)) {
            translatorLanguages.addAll(languages);
        }
    }

    public void rename(String name) {
        displayName = oneLine(name);
        index();
    }

    public void moveTo(String newEmail) {
        email = canonical(newEmail);
        index();
    }

    /** A name is one line: it stands in mails, logs and files. */
    private static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private void index() {
        searchKey = Folding.fold(displayName + " " + email);
        var key = Collator.getInstance(Locale.forLanguageTag("tr"))
                .getCollationKey(displayName)
                .toByteArray();
        sortKey = key.length > LONGEST_SORT_KEY ? Arrays.copyOf(key, LONGEST_SORT_KEY) : key;
    }

    public void changePassword(String hash, boolean tooShortAlone, Instant now) {
        passwordHash = hash;
        passwordShort = tooShortAlone;
        passwordChangedAt = now;
    }

    public void disable() {
        disabled = true;
    }

    public void enable() {
        disabled = false;
    }

    /** The secret is chosen but not yet proven by a code. */
    public void prepareSecondFactor(String sealedSecret) {
        totpSecret = sealedSecret;
        totpLastStep = null;
        secondFactorSince = null;
    }

    public void confirmSecondFactor(long step, Instant now) {
        totpLastStep = step;
        secondFactorSince = now;
    }

    /** A password that is too short alone opens nothing from now on; a new one is chosen by link. */
    public void removeSecondFactor() {
        if (passwordShort) {
            passwordHash = BLOCKED;
        }
        totpSecret = null;
        totpLastStep = null;
        secondFactorSince = null;
    }

    public boolean hasSecondFactor() {
        return secondFactorSince != null;
    }

    /** Invited, but has not chosen a password yet. */
    public boolean isInvited() {
        return passwordHash == null;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** From now on the portal speaks that language to this person. */
    public void speak(String chosen) {
        language = chosen;
    }

    public Long getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public String getLanguage() {
        return language;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public Set<String> getRoles() {
        return Set.copyOf(roles);
    }

    public Set<String> getTranslatorLanguages() {
        return Set.copyOf(translatorLanguages);
    }

    public String getTotpSecret() {
        return totpSecret;
    }

    public Instant getSecondFactorSince() {
        return secondFactorSince;
    }

    public Instant getPasswordChangedAt() {
        return passwordChangedAt;
    }

    public boolean isPasswordShort() {
        return passwordShort;
    }

    public Instant getLastSignedInAt() {
        return lastSignedInAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** For forms: a change on top of a change that its author has not seen is refused. */
    public int getLockVersion() {
        return lockVersion;
    }
}
