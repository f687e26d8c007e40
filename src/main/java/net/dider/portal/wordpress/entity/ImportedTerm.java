package net.dider.portal.wordpress.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A category or tag that a post had there; kept for the day the portal has some. */
@Entity
@Table(name = "wordpress_terms")
public class ImportedTerm {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "text_id", nullable = false)
    private ImportedText text;

    /** {@code category}, {@code post_tag} as WordPress says. */
    @Column(nullable = false, length = 40)
    private String taxonomy;

    @Column(nullable = false, length = 200)
    private String name;

    protected ImportedTerm() {}

    public ImportedTerm(ImportedText text, String taxonomy, String name) {
        this.text = text;
        this.taxonomy = taxonomy;
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
