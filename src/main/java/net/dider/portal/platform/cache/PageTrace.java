package net.dider.portal.platform.cache;

import java.util.HashSet;
import java.util.Set;

/**
 * What the page being rendered on this thread depends on: texts, content items, lists, settings. The page cache drops a
 * page when one of these changes. Costs nothing while no page is traced.
 */
public final class PageTrace {

    private static final ThreadLocal<Set<String>> CURRENT = new ThreadLocal<>();

    private PageTrace() {}

    /** Starts a trace on this thread; {@link #stop()} must follow in a {@code finally}. */
    public static void start() {
        CURRENT.set(new HashSet<>());
    }

    /** Ends the trace and returns the tags it gathered. */
    public static Set<String> stop() {
        var tags = CURRENT.get();
        CURRENT.remove();
        return tags == null ? Set.of() : Set.copyOf(tags);
    }

    public static void text(String key) {
        add("text:" + key);
    }

    public static void item(long id) {
        add("item:" + id);
    }

    /** A list whose members may change: {@code news}, {@code menu}, {@code search}. */
    public static void list(String name) {
        add("list:" + name);
    }

    public static void setting(String name) {
        add("setting:" + name);
    }

    private static void add(String tag) {
        var tags = CURRENT.get();
        if (tags != null) {
            tags.add(tag);
        }
    }
}
