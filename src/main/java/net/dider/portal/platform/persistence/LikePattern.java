package net.dider.portal.platform.persistence;

/** Patterns for {@code LIKE :pattern ESCAPE '!'}: what somebody typed is looked for letter by letter. */
public final class LikePattern {

    private LikePattern() {}

    /** Matches whatever contains the words as they are; {@code %} and {@code _} in them mean themselves. */
    public static String containing(String words) {
        return "%" + words.replaceAll("[!%_]", "!$0") + "%";
    }
}
