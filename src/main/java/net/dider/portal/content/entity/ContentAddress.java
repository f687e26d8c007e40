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

/**
 * A path under which an item was ever published in a language. The newest is current; the others answer 301 to it, so
 * that no link that was once right breaks.
 */
@Entity
@Table(name = "content_addresses")
public class ContentAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", nullable = false)
    private ContentItem item;

    @Column(nullable = false, length = 40)
    private String type;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "slug", nullable = false, length = 600)
    private String path;

    @Column(name = "is_current", nullable = false)
    private boolean current;

    protected ContentAddress() {}

    public ContentAddress(ContentItem item, String language, String path) {
        this.item = item;
        this.type = item.getType();
        this.language = language;
        this.path = path;
        this.current = true;
    }

    public void retire() {
        current = false;
    }

    public void revive() {
        current = true;
    }

    public ContentItem getItem() {
        return item;
    }

    public String getLanguage() {
        return language;
    }

    public String getPath() {
        return path;
    }

    public boolean isCurrent() {
        return current;
    }
}
