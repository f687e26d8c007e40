package net.dider.portal.translations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A text that was asked for in a language that has none; readers got another language. */
@Entity
@Table(name = "text_misses")
public class TextMiss {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "text_key", nullable = false, length = 200)
    private String key;

    @Column(nullable = false, length = 35)
    private String language;

    @Column(name = "asked_total", nullable = false)
    private long count;

    @Column(name = "first_at", nullable = false)
    private Instant firstAt;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    @Column(name = "last_page", length = 300)
    private String lastPage;

    protected TextMiss() {}

    public TextMiss(String key, String language, Instant firstAt) {
        this.key = key;
        this.language = language;
        this.firstAt = firstAt;
    }

    /** So often again, last on that page. */
    public void again(long times, String page, Instant now) {
        count += times;
        lastPage = page;
        lastAt = now;
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

    public long getCount() {
        return count;
    }

    public Instant getFirstAt() {
        return firstAt;
    }

    public Instant getLastAt() {
        return lastAt;
    }

    public String getLastPage() {
        return lastPage;
    }
}
