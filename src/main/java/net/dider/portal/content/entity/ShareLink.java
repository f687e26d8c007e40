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

/** Lets whoever holds the link read the working text of one language until it expires; the token itself is not kept. */
@Entity
@Table(name = "content_share_links")
public class ShareLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", nullable = false)
    private ContentItem item;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "created_by", nullable = false)
    private Long createdBy;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected ShareLink() {}

    public ShareLink(String tokenHash, ContentItem item, String language, Long createdBy, Instant now, Instant until) {
        this.tokenHash = tokenHash;
        this.item = item;
        this.language = language;
        this.createdBy = createdBy;
        this.createdAt = now;
        this.expiresAt = until;
    }

    public boolean isAlive(Instant now) {
        return now.isBefore(expiresAt) && !item.isDeleted();
    }

    public ContentItem getItem() {
        return item;
    }

    public String getLanguage() {
        return language;
    }
}
