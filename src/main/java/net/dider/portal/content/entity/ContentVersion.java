package net.dider.portal.content.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An item in one language: the revision being worked on and the one readers see, each with a life of its own. */
@Entity
@Table(name = "content_versions")
public class ContentVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", nullable = false)
    private ContentItem item;

    @Column(nullable = false, length = 35)
    private String language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "working_revision_id")
    private ContentRevision working;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "published_revision_id")
    private ContentRevision published;

    @Column(name = "first_published_at")
    private Instant firstPublishedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    /** The published words, folded for search; null while unpublished. */
    @Column(name = "search_text")
    private String searchText;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected ContentVersion() {}

    ContentVersion(ContentItem item, String language) {
        this.item = item;
        this.language = language;
    }

    /** Takes a saved revision as the one to go on from. */
    public void workOn(ContentRevision revision) {
        working = revision;
    }

    /** Shows readers what was being worked on. */
    public void publish(String foldedWords, Instant now) {
        if (working == null) {
            throw new IllegalStateException("Nothing was written in " + language);
        }
        published = working;
        searchText = foldedWords;
        publishedAt = now;
        if (firstPublishedAt == null) {
            firstPublishedAt = now;
        }
    }

    /** Takes the text away from readers; nothing written is lost. */
    public void unpublish() {
        published = null;
        searchText = null;
    }

    public VersionState getState() {
        if (published == null) {
            return VersionState.DRAFT;
        }
        return published.equals(working) ? VersionState.PUBLISHED : VersionState.CHANGED;
    }

    public ContentItem getItem() {
        return item;
    }

    public String getLanguage() {
        return language;
    }

    public ContentRevision getWorking() {
        return working;
    }

    public ContentRevision getPublished() {
        return published;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }
}
