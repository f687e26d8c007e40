package net.dider.portal.content.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One thing the site tells, whatever the language: a page, a piece of news. Its words are in its versions. */
@Entity
@Table(name = "content_items")
public class ContentItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The feature that shows it: {@code pages}, {@code news}. */
    @Column(nullable = false, length = 40)
    private String type;

    /** A name by which the portal itself finds the item ({@code home}); null for most. */
    @Column(length = 60)
    private String code;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** The last save in any language. */
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    @OneToMany(mappedBy = "item", cascade = CascadeType.PERSIST)
    @MapKey(name = "language")
    private Map<String, ContentVersion> versions = new HashMap<>();

    protected ContentItem() {}

    public ContentItem(String type, String code, Instant createdAt) {
        this.type = type;
        this.code = code;
        this.createdAt = createdAt;
        this.changedAt = createdAt;
    }

    /** Notes that something of this item was saved. */
    public void touch(Instant now) {
        changedAt = now;
    }

    public Optional<ContentVersion> find(String language) {
        return Optional.ofNullable(versions.get(language));
    }

    /** The version in that language, begun if there is none. */
    public ContentVersion version(String language) {
        return versions.computeIfAbsent(language, l -> new ContentVersion(this, l));
    }

    public Long getId() {
        return id;
    }

    public String getType() {
        return type;
    }

    public String getCode() {
        return code;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
