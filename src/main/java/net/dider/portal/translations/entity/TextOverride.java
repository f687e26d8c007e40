package net.dider.portal.translations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What stands in place of a shipped text in one language; deleting it brings the shipped text back. */
@Entity
@Table(name = "text_overrides")
public class TextOverride {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "text_key", nullable = false, length = 200)
    private String key;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "text_value", nullable = false)
    private String value;

    /** The shipped text at the time of the override; a later release that changes it can be told from this. */
    @Column(name = "shipped_value")
    private String shippedValue;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "updated_by")
    private Long updatedBy;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected TextOverride() {}

    public TextOverride(String key, String language) {
        this.key = key;
        this.language = language;
    }

    public void say(String words, String shipped, Instant now, Long accountId) {
        value = words;
        shippedValue = shipped;
        updatedAt = now;
        updatedBy = accountId;
    }

    /** It stays although another text ships by now; whoever decided that has seen it. */
    public void keepBeside(String shipped) {
        shippedValue = shipped;
    }

    public String getKey() {
        return key;
    }

    public String getLanguage() {
        return language;
    }

    public String getValue() {
        return value;
    }

    public String getShippedValue() {
        return shippedValue;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public Long getUpdatedBy() {
        return updatedBy;
    }
}
