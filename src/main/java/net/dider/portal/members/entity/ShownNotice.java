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

/**
 * A notice or the words of a consent, exactly as people were shown them (KVKK m.10, Tebliğ RG 10.03.2018: the burden of
 * proof is the controller's). Never changed: another wording is another version.
 */
@Entity
@Table(name = "shown_notices")
public class ShownNotice {

    /** What the words are for: one notice for each process, one text for each consent. */
    public enum Process {
        MEMBERSHIP,
        CONSENT_BULLETIN,
        CONSENT_PHOTO,
        CONSENT_PARTNERS
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Process process;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "version_number", nullable = false)
    private int version;

    @Column(name = "body", nullable = false)
    private String text;

    @Column(name = "body_hash", nullable = false, length = 64)
    private String hash;

    @Column(name = "first_shown_at", nullable = false)
    private Instant firstShownAt;

    protected ShownNotice() {}

    public ShownNotice(Process process, String language, int version, String text, String hash, Instant now) {
        this.process = process;
        this.language = language;
        this.version = version;
        this.text = text;
        this.hash = hash;
        this.firstShownAt = now;
    }

    public Long getId() {
        return id;
    }

    public Process getProcess() {
        return process;
    }

    public String getLanguage() {
        return language;
    }

    public int getVersion() {
        return version;
    }

    public String getHash() {
        return hash;
    }

    public String getText() {
        return text;
    }
}
