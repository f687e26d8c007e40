package net.dider.portal.translations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of what people read in one language; written once, never changed. */
@Entity
@Table(name = "text_changes")
public class TextChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "text_key", nullable = false, length = 200)
    private String key;

    @Column(nullable = false, length = 35)
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @Column(name = "old_value")
    private String oldValue;

    @Column(name = "new_value")
    private String newValue;

    @Column(name = "was_overridden", nullable = false)
    private boolean wasOverridden;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by")
    private Long changedBy;

    @Column(name = "batch_id")
    private Long batchId;

    /** Words in {@code translations.change.enum}. */
    public enum Kind {
        EDIT,
        /** Back to the shipped text. */
        TAKE_BACK,
        IMPORT,
        /** Back to what stood there once. */
        REVERT,
        /** Somebody else’s proposal. */
        APPROVED,
        /** With the batch it belongs to. */
        UNDO
    }

    protected TextChange() {}

    public TextChange(String key, String language, Kind kind, Instant changedAt, Long changedBy, Long batchId) {
        this.key = key;
        this.language = language;
        this.kind = kind;
        this.changedAt = changedAt;
        this.changedBy = changedBy;
        this.batchId = batchId;
    }

    /**
     * @param before what people read, null where the language had nothing
     * @param overridden whether that was somebody's own text, not the shipped one
     */
    public TextChange from(String before, boolean overridden) {
        oldValue = before;
        wasOverridden = overridden;
        return this;
    }

    public TextChange to(String after) {
        newValue = after;
        return this;
    }

    public Long getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    public String getLanguage() {
        return language;
    }

    public Kind getKind() {
        return kind;
    }

    public String getOldValue() {
        return oldValue;
    }

    public String getNewValue() {
        return newValue;
    }

    public boolean isWasOverridden() {
        return wasOverridden;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public Long getChangedBy() {
        return changedBy;
    }

    public Long getBatchId() {
        return batchId;
    }
}
