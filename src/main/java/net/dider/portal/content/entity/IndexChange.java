package net.dider.portal.content.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What readers see of an item changed: a note for every node's search index. The item may be gone by now. */
@Entity
@Table(name = "content_index_changes")
public class IndexChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "item_id", nullable = false)
    private long itemId;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    protected IndexChange() {}

    public IndexChange(long itemId, Instant changedAt) {
        this.itemId = itemId;
        this.changedAt = changedAt;
    }

    public Long getId() {
        return id;
    }

    public long getItemId() {
        return itemId;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
