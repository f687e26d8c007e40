package net.dider.portal.members.entity;

/** What a member may show to the other members; words in {@code my.directory.enum}. */
public enum DirectoryField {
    /** Without it she does not stand in the directory at all. */
    NAME,
    CITY,
    OCCUPATION,
    EMAIL,
    PHONE;

    /** What others read. */
    public String in(PersonFacts facts) {
        return switch (this) {
            case NAME -> facts.fullName();
            case CITY -> facts.city();
            case OCCUPATION -> facts.occupation();
            case EMAIL -> facts.email();
            case PHONE -> facts.phone();
        };
    }
}
