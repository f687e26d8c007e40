package net.dider.portal.platform.cache;

import java.util.Set;

/**
 * Something pages were made of has changed. Fired as a CDI event by whoever changed it; pages that carry one of the
 * tags are dropped once the change is committed.
 */
public record Stale(Set<String> tags) {

    private static final String ALL = "*";

    public Stale {
        tags = Set.copyOf(tags);
    }

    /** Every page, whatever it was made of. */
    public static Stale everything() {
        return new Stale(Set.of(ALL));
    }

    boolean isEverything() {
        return tags.contains(ALL);
    }

    public static Stale text(String key) {
        return new Stale(Set.of("text:" + key));
    }

    public static Stale item(long id, String type) {
        return new Stale(Set.of("item:" + id, "list:" + type, "list:all"));
    }

    public static Stale media(long id) {
        return new Stale(Set.of("media:" + id));
    }

    public static Stale setting(String name) {
        return new Stale(Set.of("setting:" + name));
    }
}
