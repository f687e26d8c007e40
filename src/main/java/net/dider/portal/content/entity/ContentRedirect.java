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

/** An address nothing answers by itself any more: it leads to an item, or says that what was there is gone (410). */
@Entity
@Table(name = "content_redirects")
public class ContentRedirect {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The whole public path, {@code /tr/hakkimizda}. */
    @Column(nullable = false, length = 700)
    private String path;

    @Column(nullable = false, length = 35)
    private String language;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private ContentItem item;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected ContentRedirect() {}

    /** What was at that path is gone for good; {@code item} is where it leads instead, null for nowhere. */
    public ContentRedirect(String path, String language, ContentItem item, Instant now) {
        this.path = path;
        this.language = language;
        this.item = item;
        this.createdAt = now;
    }

    public void leadTo(ContentItem target) {
        item = target;
    }

    public String getLanguage() {
        return language;
    }

    public String getPath() {
        return path;
    }

    public ContentItem getItem() {
        return item;
    }
}
