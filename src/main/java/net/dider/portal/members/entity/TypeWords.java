package net.dider.portal.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A type of membership in one language, as the public reads it. */
@Embeddable
public class TypeWords {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_DESCRIPTION = 1_000;

    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    @Column(nullable = false, length = LONGEST_DESCRIPTION)
    private String description;

    protected TypeWords() {}

    public TypeWords(String name, String description) {
        this.name = PersonFacts.oneLine(name);
        this.description = PersonFacts.oneLine(description);
    }

    public String getName() {
        return name;
    }

    public String getDescription() {
        return description;
    }
}
