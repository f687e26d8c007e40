package net.dider.portal.documents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The file that one language of a published document hands out. */
@Entity
@Table(name = "document_files")
public class DocumentFile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "item_id", nullable = false)
    private Long itemId;

    /** The language of the item that hands it out. */
    @Column(nullable = false, length = 35)
    private String language;

    /** The language it is written in. */
    @Column(name = "file_language", nullable = false, length = 35)
    private String fileLanguage;

    @Column(name = "media_id", nullable = false)
    private Long mediaId;

    protected DocumentFile() {}

    public DocumentFile(Long itemId, String language) {
        this.itemId = itemId;
        this.language = language;
    }

    public void change(Long otherMediaId, String otherLanguage) {
        mediaId = otherMediaId;
        fileLanguage = otherLanguage;
    }

    public Long getItemId() {
        return itemId;
    }

    public String getLanguage() {
        return language;
    }

    public String getFileLanguage() {
        return fileLanguage;
    }

    public Long getMediaId() {
        return mediaId;
    }
}
