package net.dider.portal.translations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a text was made from, and who looked it over: kept for shipped texts as for overrides. */
@Entity
@Table(name = "text_marks")
public class TextMark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "text_key", nullable = false, length = 200)
    private String key;

    @Column(nullable = false, length = 35)
    private String language;

    /** The source text this one says; another one today makes it outdated. */
    @Column(name = "source_value")
    private String sourceValue;

    /** The words that were looked over; other words are not reviewed. */
    @Column(name = "reviewed_value")
    private String reviewedValue;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    @Column(name = "reviewed_by")
    private Long reviewedBy;

    protected TextMark() {}

    public TextMark(String key, String language) {
        this.key = key;
        this.language = language;
    }

    public void madeFrom(String source) {
        sourceValue = source;
    }

    public void review(String words, Instant now, Long accountId) {
        reviewedValue = words;
        reviewedAt = now;
        reviewedBy = accountId;
    }

    public String getKey() {
        return key;
    }

    public String getLanguage() {
        return language;
    }

    public String getSourceValue() {
        return sourceValue;
    }

    public String getReviewedValue() {
        return reviewedValue;
    }

    public Instant getReviewedAt() {
        return reviewedAt;
    }

    public Long getReviewedBy() {
        return reviewedBy;
    }
}
