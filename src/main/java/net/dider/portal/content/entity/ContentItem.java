package net.dider.portal.content.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
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

    /** The type while it lives, and null in the trash: lists are read by one index. */
    @Column(name = "listed_type", length = 40)
    private String listedType;

    /** A name by which the portal itself finds the item ({@code home}); null for most. */
    @Column(length = 60)
    private String code;

    /** The page above it; null at the top. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private ContentItem parent;

    /** The language whose changes of meaning make the others outdated. */
    @Column(name = "source_language", nullable = false, length = 35)
    private String sourceLanguage;

    /** Whether readers of an outdated translation are told so (V9). */
    @Column(name = "has_stale_banner", nullable = false)
    private boolean staleBanner = true;

    /** The fields of its type that readers are told in every language: those of the source. */
    @Column(name = "own_fields", nullable = false, length = OwnFields.LONGEST)
    private OwnFields own = OwnFields.NONE;

    /** When it was moved to the trash; null for what lives. */
    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "deleted_by")
    private Long deletedBy;

    /** Where readers of what is in the trash are led; null for nowhere. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "redirect_item_id")
    private ContentItem redirect;

    @Column(name = "owner_id")
    private Long ownerId;

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

    public ContentItem(String type, String code, String sourceLanguage, Instant createdAt) {
        this.type = type;
        this.listedType = type;
        this.code = code;
        this.sourceLanguage = sourceLanguage;
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

    /** The version whose changes of meaning make the others outdated, if it is written. */
    public Optional<ContentVersion> findSource() {
        return find(sourceLanguage);
    }

    public VersionState stateIn(String language) {
        return find(language).map(ContentVersion::getState).orElse(VersionState.MISSING);
    }

    /** From now on readers are told what the source says of it: what they see of it, or what is written there. */
    public OwnFields tellOwn() {
        own = findSource()
                .map(ContentVersion::getReference)
                .map(r -> r.getText().own())
                .orElse(OwnFields.NONE);
        return own;
    }

    /** What one language says can change where the others stand. */
    void settle() {
        versions.values().forEach(ContentVersion::settle);
    }

    /** Who looks after it; null for nobody. */
    public void assignTo(Long accountId) {
        ownerId = accountId;
    }

    public Long getOwnerId() {
        return ownerId;
    }

    public Collection<ContentVersion> getVersions() {
        return versions.values();
    }

    /** Every language is away from readers until it is restored; nothing else of it changes. */
    public void moveToTrash(Instant now, Long accountId) {
        deletedAt = now;
        deletedBy = accountId;
        listedType = null;
        settle();
    }

    public void restoreFromTrash() {
        deletedAt = null;
        deletedBy = null;
        redirect = null;
        listedType = type;
        settle();
    }

    /** @throws IllegalArgumentException when readers would be led round in circles */
    public void leadTo(ContentItem target) {
        for (var next = target; next != null; next = next.redirect) {
            if (next.equals(this)) {
                throw new IllegalArgumentException("leads back to itself");
            }
        }
        redirect = target;
    }

    public ContentItem getRedirect() {
        return redirect;
    }

    /** @throws IllegalArgumentException when it would stand below itself */
    public void moveBelow(ContentItem newParent) {
        for (var above = newParent; above != null; above = above.parent) {
            if (above.equals(this)) {
                throw new IllegalArgumentException("an item cannot stand below itself");
            }
        }
        parent = newParent;
    }

    public void showStaleBanner(boolean shown) {
        staleBanner = shown;
    }

    public OwnFields getOwn() {
        return own;
    }

    public ContentItem getParent() {
        return parent;
    }

    public String getSourceLanguage() {
        return sourceLanguage;
    }

    public boolean isStaleBanner() {
        return staleBanner;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public Instant getDeletedAt() {
        return deletedAt;
    }

    public Long getId() {
        return id;
    }

    String getListedType() {
        return listedType;
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
