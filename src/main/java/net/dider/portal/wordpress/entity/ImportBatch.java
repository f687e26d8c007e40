package net.dider.portal.wordpress.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was imported together from one file. */
@Entity
@Table(name = "wordpress_imports")
public class ImportBatch {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "file_name", nullable = false, length = 200)
    private String fileName;

    /** The address of the site it came from. */
    @Column(nullable = false, length = 300)
    private String site;

    @Column(name = "imported_at", nullable = false)
    private Instant importedAt;

    @Column(name = "imported_by")
    private Long importedBy;

    @Column(name = "item_total", nullable = false)
    private int items;

    @Column(name = "text_total", nullable = false)
    private int texts;

    @Column(name = "undone_at")
    private Instant undoneAt;

    @Column(name = "undone_by")
    private Long undoneBy;

    protected ImportBatch() {}

    public ImportBatch(String fileName, String site, Instant importedAt, Long importedBy) {
        this.fileName = fileName;
        this.site = site;
        this.importedAt = importedAt;
        this.importedBy = importedBy;
    }

    public void count(int allItems, int allTexts) {
        items = allItems;
        texts = allTexts;
    }

    public void undo(Instant now, Long accountId) {
        undoneAt = now;
        undoneBy = accountId;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    public Long getId() {
        return id;
    }

    public String getFileName() {
        return fileName;
    }

    public String getSite() {
        return site;
    }

    public Instant getImportedAt() {
        return importedAt;
    }

    public Long getImportedBy() {
        return importedBy;
    }

    public int getItems() {
        return items;
    }

    public int getTexts() {
        return texts;
    }

    public Instant getUndoneAt() {
        return undoneAt;
    }

    public Long getUndoneBy() {
        return undoneBy;
    }
}
