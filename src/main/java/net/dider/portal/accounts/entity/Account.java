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
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Somebody who can sign in. */
@Entity
@Table(name = "accounts")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** A machine string: always in {@link Locale#ROOT} lower case, compared byte by byte. */
    @Column(nullable = false, length = 254)
    private String email;

    @Column(name = "display_name", nullable = false, length = 120)
    private String displayName;

    @Column(name = "password_hash", length = 300)
    private String passwordHash;

    /** The language of everything the portal says to this person (M4). */
    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "is_disabled", nullable = false)
    private boolean disabled;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_roles", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false, length = 40)
    private Set<String> roles = new HashSet<>();

    protected Account() {}

    public Account(String email, String displayName, String passwordHash, String language, Instant createdAt) {
        this.email = canonical(email);
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.language = language;
        this.createdAt = createdAt;
    }

    /** The form in which addresses are stored and looked up. */
    public static String canonical(String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }

    public void grant(String role) {
        roles.add(role);
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
}
