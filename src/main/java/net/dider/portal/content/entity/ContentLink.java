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

/** A link in a published text, for the report on links (E16); made anew with each publication. */
@Entity
@Table(name = "content_links")
public class ContentLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", nullable = false)
    private ContentItem item;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "position_number", nullable = false)
    private int position;

    @Column(nullable = false, length = 200)
    private String words;

    @Column(nullable = false, length = 1000)
    private String href;

    /** It leads out of the portal. */
    @Column(name = "is_outside", nullable = false)
    private boolean outside;

    /** The item it names; there may be none of that number any more. */
    @Column(name = "target_item_id")
    private Long targetItemId;

    /** It leads to what readers of its language see; kept in step by what publishes and takes away. */
    @Column(name = "is_fine", nullable = false)
    private boolean fine;

    @Column(name = "address_type", length = 40)
    private String addressType;

    @Column(name = "address_language", length = 35)
    private String addressLanguage;

    @Column(name = "address_path", length = 600)
    private String addressPath;

    @Column(name = "public_path", length = 700)
    private String publicPath;

    protected ContentLink() {}

    public ContentLink(ContentItem item, String language, int position, String words, String href) {
        this.item = item;
        this.language = language;
        this.position = position;
        this.words = words;
        this.href = href;
    }

    public void leadOut() {
        outside = true;
    }

    /** @param shown whether readers of its language see that item */
    public void leadToItem(long itemId, boolean shown) {
        targetItemId = itemId;
        fine = shown;
    }

    /** An address of this portal that was no item's when the text was saved. */
    public void leadToAddress(String type, String inLanguage, String path, String whole) {
        addressType = type;
        addressLanguage = inLanguage;
        addressPath = path;
        publicPath = whole;
    }
}
