package net.dider.portal.wordpress.entity;

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

/** A text of this portal that was a post there. */
@Entity
@Table(name = "wordpress_texts")
public class ImportedText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "import_id", nullable = false)
    private ImportBatch batch;

    /** What the post is known by, whatever file it comes in. */
    @Column(name = "source_key", nullable = false, length = 500)
    private String sourceKey;

    /** Not held fast: it may be deleted like any other. */
    @Column(name = "item_id", nullable = false)
    private Long itemId;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(name = "revision_id", nullable = false)
    private Long revisionId;

    /** The day readers saw it last changed, as it was given; null for a draft. */
    @Column(name = "published_at")
    private Instant publishedAt;

    protected ImportedText() {}

    public ImportedText(
            ImportBatch batch,
            String sourceKey,
            Long itemId,
            String language,
            String title,
            Long revisionId,
            Instant publishedAt) {
        this.batch = batch;
        this.sourceKey = sourceKey;
        this.itemId = itemId;
        this.language = language;
        this.title = title;
        this.revisionId = revisionId;
        this.publishedAt = publishedAt;
    }

    public Long getId() {
        return id;
    }

    public Long getItemId() {
        return itemId;
    }

    public String getLanguage() {
        return language;
    }

    public String getTitle() {
        return title;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public String getSourceKey() {
        return sourceKey;
    }
}
