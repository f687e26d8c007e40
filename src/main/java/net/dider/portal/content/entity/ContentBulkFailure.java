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

/** An item that a change to many left as it was, and why. */
@Entity
@Table(name = "content_bulk_failures")
public class ContentBulkFailure {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "run_id", nullable = false)
    private ContentBulkRun run;

    @Column(name = "item_id", nullable = false)
    private long itemId;

    @Column(nullable = false, length = WrittenText.LONGEST_TITLE)
    private String title;

    @Column(nullable = false, length = 40)
    private String reason;

    protected ContentBulkFailure() {}

    public ContentBulkFailure(ContentBulkRun run, long itemId, String title, String reason) {
        this.run = run;
        this.itemId = itemId;
        this.title = title;
        this.reason = reason;
    }

    public long getItemId() {
        return itemId;
    }

    public String getTitle() {
        return title;
    }

    public String getReason() {
        return reason;
    }
}
