package net.dider.portal.platform.cache;

import java.util.Set;
import net.dider.portal.platform.cluster.HeardEverywhere;

/**
 * Something pages were made of has changed. Fired as a CDI event by whoever changed it; pages that carry one of the
 * tags are dropped once the change is committed, on every node.
 *
 * @param onlyHere other nodes find out by themselves, or from the event that this one follows from
 */
public record Stale(Set<String> tags, boolean onlyHere) implements HeardEverywhere {

    private static final String ALL = "*";

    /** More would cost more than to make all pages anew. */
    private static final int MOST_TOLD = 2_000;

    public Stale {
        tags = Set.copyOf(tags);
    }

    public Stale(Set<String> tags) {
        this(tags, false);
    }

    /** The same for this node alone. */
    public Stale here() {
        return new Stale(tags, true);
    }

    @Override
    public boolean isOnlyHere() {
        return onlyHere;
    }

    @Override
    public String toText() {
        return tags.size() > MOST_TOLD ? ALL : String.join("\n", tags);
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
