package net.dider.portal.platform.persistence;

/** Patterns for {@code LIKE :pattern ESCAPE '!'}: what somebody typed is looked for letter by letter. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches whatever begins with the words as they are; an index can follow it. */
    public static String beginning(String words) {
        return words.replaceAll("[!%_]", "!$0") + "%";
    }

    /** Matches whatever contains the words as they are; {@code %} and {@code _} in them mean themselves. */
    public static String containing(String words) {
        return "%" + words.replaceAll("[!%_]", "!$0") + "%";
    }
}
