package net.dider.portal.translations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The first page a text was seen on. */
@Entity
@Table(name = "text_sightings")
public class TextSighting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "text_key", nullable = false, length = 200)
    private String key;

    @Column(nullable = false, length = 300)
    private String page;

    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected TextSighting() {}

    public TextSighting(String key, String page, Instant seenAt) {
        this.key = key;
        this.page = page;
        this.seenAt = seenAt;
    }

    public String getKey() {
        return key;
    }

    public String getPage() {
        return page;
    }

    public Instant getSeenAt() {
        return seenAt;
    }
}
