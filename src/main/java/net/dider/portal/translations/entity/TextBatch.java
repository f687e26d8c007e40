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

/** Texts that were changed together and can be put back together. */
@Entity
@Table(name = "text_batches")
public class TextBatch {

    public static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Kind kind;

    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "text_total", nullable = false)
    private int texts;

    @Column(name = "edits_by")
    private Long editsBy;

    @Column(name = "edits_from")
    private Instant editsFrom;

    @Column(name = "edits_to")
    private Instant editsTo;

    @Column(name = "undoes_id")
    private Long undoesId;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "undone_by")
    private Long undoneBy;

    /** Words in {@code translations.batch.enum}. */
    public enum Kind {
        /** What a file brought; its name is the file's. */
        IMPORT,
        /** Another batch put back. */
        UNDO,
        /** One person's edits of a period put back. */
        UNDO_EDITS
    }

    protected TextBatch() {}

    public TextBatch(Kind kind, String name, Instant madeAt, Long madeBy) {
        this.kind = kind;
        this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
    }

    /** Whose work of which period this puts back. */
    public void ofEdits(Long by, Instant from, Instant to) {
        editsBy = by;
        editsFrom = from;
        editsTo = to;
    }

    public void undoes(Long batchId) {
        undoesId = batchId;
    }

    public void count(int changed) {
        texts = changed;
    }

    public void undo(Instant now, Long accountId) {
        undoneAt = now;
        undoneBy = accountId;
    }

    /** Its undoing was undone: it stands again. */
    public void stand() {
        undoneAt = null;
        undoneBy = null;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public Long getId() {
        return id;
    }

    public Kind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Long getMadeBy() {
        return madeBy;
    }

    public int getTexts() {
        return texts;
    }

    public Long getEditsBy() {
        return editsBy;
    }

    public Instant getEditsFrom() {
        return editsFrom;
    }

    public Instant getEditsTo() {
        return editsTo;
    }

    public Long getUndoesId() {
        return undoesId;
    }

    public Instant getUndoneAt() {
        return undoneAt;
    }

    public Long getUndoneBy() {
        return undoneBy;
    }
}
