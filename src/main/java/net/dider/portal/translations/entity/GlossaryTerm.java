package net.dider.portal.translations.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import java.util.TreeMap;

/** What a thing is called in each language. */
@Entity
@Table(name = "glossary_terms")
public class GlossaryTerm {

    public static final int LONGEST_WORD = 120;
    public static final int LONGEST_NOTE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** When it is meant and when not, for translators. */
    @Column(length = LONGEST_NOTE)
    private String note;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "glossary_words", joinColumns = @JoinColumn(name = "term_id"))
    @MapKeyColumn(name = "language", length = 35)
    @Column(name = "word", nullable = false, length = LONGEST_WORD)
    private Map<String, String> words = new TreeMap<>();

    @Version
    @Column(name = "lock_version", nullable = false)
    private int lockVersion;

    /** These words and no others. */
    public void say(Map<String, String> agreed, String why) {
        words.clear();
        words.putAll(agreed);
        note = why;
    }

    public Long getId() {
        return id;
    }

    public String getNote() {
        return note;
    }

    public Map<String, String> getWords() {
        return Map.copyOf(words);
    }

    public int getLockVersion() {
        return lockVersion;
    }
}
