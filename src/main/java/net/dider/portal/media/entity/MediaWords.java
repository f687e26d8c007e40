package net.dider.portal.media.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a file is called in one language. */
@Entity
@Table(name = "media_words")
public class MediaWords {

    public static final int LONGEST_ALTERNATIVE = 300;
    public static final int LONGEST_CAPTION = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", nullable = false)
    private MediaItem item;

    @Column(nullable = false, length = 35)
    private String language;

    /** What somebody who does not see the picture must know of it. */
    @Column(name = "alternative_text", nullable = false, length = LONGEST_ALTERNATIVE)
    private String alternative = "";

    @Column(nullable = false, length = LONGEST_CAPTION)
    private String caption = "";

    /** Says nothing that is not said beside it: its alternative text is empty on purpose (WCAG 1.1.1). */
    @Column(name = "is_decorative", nullable = false)
    private boolean decorative;

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    protected MediaWords() {}

    MediaWords(MediaItem item, String language) {
        this.item = item;
        this.language = language;
    }

    /** A decoration has no alternative text. */
    public void say(String newAlternative, String newCaption, boolean isDecoration) {
        decorative = isDecoration;
        alternative = isDecoration ? "" : newAlternative;
        caption = newCaption;
    }

    public String getLanguage() {
        return language;
    }

    public String getAlternative() {
        return alternative;
    }

    public String getCaption() {
        return caption;
    }

    public boolean isDecorative() {
        return decorative;
    }

    public int getLockVersion() {
        return lockVersion;
    }
}
