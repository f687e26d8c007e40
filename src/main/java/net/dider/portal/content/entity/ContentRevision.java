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
import java.util.Objects;

/** The words of one item in one language as they were saved once; never changed afterwards. */
@Entity
@Table(name = "content_revisions")
public class ContentRevision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", nullable = false)
    private ContentItem item;

    @Column(nullable = false, length = 35)
    private String language;

    /** 1 for the first save in this language, without gaps. */
    @Column(name = "revision_number", nullable = false)
    private int number;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(nullable = false, length = 120)
    private String slug;

    @Column(nullable = false, length = 400)
    private String summary;

    @Column(nullable = false)
    private String body;

    @Column(name = "meta_title", nullable = false, length = 200)
    private String metaTitle;

    @Column(name = "meta_description", nullable = false, length = 400)
    private String metaDescription;

    @Column(name = "own_fields", nullable = false, length = OwnFields.LONGEST)
    private OwnFields own;

    /** The same as it stands in its column, to be searched. */
    @Column(name = "own_fields", insertable = false, updatable = false)
    private String ownText;

    @Column(name = "is_minor", nullable = false)
    private boolean minor;

    /** The number of the source's revision that the writer had before her; null in the source language. */
    @Column(name = "source_revision")
    private Integer sourceRevision;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** Who saved it; null for the starter content. */
    @Column(name = "author_id")
    private Long authorId;

    protected ContentRevision() {}

    /** The body must be sanitised already. */
    public ContentRevision(
            ContentItem item,
            String language,
            int number,
            WrittenText text,
            Weight weight,
            Integer sourceRevision,
            Instant createdAt,
            Long authorId) {
        this.item = item;
        this.language = language;
        this.number = number;
        this.title = text.title();
        this.slug = text.slug();
        this.summary = text.summary();
        this.body = text.body();
        this.metaTitle = text.metaTitle();
        this.metaDescription = text.metaDescription();
        this.own = text.own();
        this.minor = weight == Weight.MINOR;
        this.sourceRevision = sourceRevision;
        this.createdAt = createdAt;
        this.authorId = authorId;
    }

    public WrittenText getText() {
        return new WrittenText(title, slug, summary, body, metaTitle, metaDescription, own);
    }

    public Long getId() {
        return id;
    }

    public String getLanguage() {
        return language;
    }

    public int getNumber() {
        return number;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Weight getWeight() {
        return minor ? Weight.MINOR : Weight.MEANINGFUL;
    }

    public Integer getSourceRevision() {
        return sourceRevision;
    }

    public Long getAuthorId() {
        return authorId;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ContentRevision revision && id != null && id.equals(revision.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(language, number);
    }
}
