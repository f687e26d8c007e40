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
import java.time.Instant;

/** What somebody typed and did not save: kept for her alone, as it was typed, until she saves or drops it. */
@Entity
@Table(name = "content_drafts")
public class ContentDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** Null before the item is saved for the first time. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private ContentItem item;

    /** Of what is begun; null once there is an item. */
    @Column(length = 40)
    private String type;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "account_id", nullable = false)
    private Long accountId;

    /** The revision she started from. */
    @Column(name = "base_revision", nullable = false)
    private int baseRevision;

    @Column(nullable = false, length = 1000)
    private String title;

    @Column(nullable = false, length = 1000)
    private String slug;

    @Column(nullable = false, length = 2000)
    private String summary;

    @Column(name = "meta_title", nullable = false, length = 1000)
    private String metaTitle;

    @Column(name = "meta_description", nullable = false, length = 2000)
    private String metaDescription;

    @Column(nullable = false)
    private String body;

    @Column(name = "own_fields", nullable = false, length = OwnFields.LONGEST)
    private OwnFields own;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    protected ContentDraft() {}

    public ContentDraft(ContentItem item, String language, Long accountId) {
        this.item = item;
        this.language = language;
        this.accountId = accountId;
    }

    /** Of an item that has not been saved yet. */
    public ContentDraft(String type, String language, Long accountId) {
        this.type = type;
        this.language = language;
        this.accountId = accountId;
    }

    /** What was begun has become an item. */
    public void becomeDraftOf(ContentItem stored) {
        item = stored;
        type = null;
    }

    /** The text must fit the columns already. */
    public void keep(WrittenText text, int base, Instant now) {
        title = text.title();
        slug = text.slug();
        summary = text.summary();
        metaTitle = text.metaTitle();
        metaDescription = text.metaDescription();
        body = text.body();
        own = text.own();
        baseRevision = base;
        savedAt = now;
    }

    public WrittenText getText() {
        return new WrittenText(title, slug, summary, body, metaTitle, metaDescription, own);
    }

    public String getLanguage() {
        return language;
    }

    public int getBaseRevision() {
        return baseRevision;
    }

    public Instant getSavedAt() {
        return savedAt;
    }
}
