package net.dider.portal.documents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What lists filter by of a document that is or was published; its words are in its item. */
@Entity
@Table(name = "documents")
public class Document {

    @Id
    @Column(name = "item_id")
    private Long itemId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DocumentKind kind;

    @Column(name = "document_year", nullable = false)
    private int year;

    protected Document() {}

    public Document(Long itemId, DocumentKind kind, int year) {
        this.itemId = itemId;
        change(kind, year);
    }

    public final void change(DocumentKind other, int otherYear) {
        kind = other;
        year = otherYear;
    }

    public Long getItemId() {
        return itemId;
    }

    public DocumentKind getKind() {
        return kind;
    }

    public int getYear() {
        return year;
    }
}
