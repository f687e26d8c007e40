package net.dider.portal.platform.cache;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

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

    /** Runs the work with a trace of its own and passes what it gathered on to the trace around it. */
    static <T> Traced<T> nested(Supplier<T> work) {
        var outer = CURRENT.get();
        start();
        try {
            var value = work.get();
            return new Traced<>(value, Set.copyOf(CURRENT.get()));
        } finally {
            var gathered = CURRENT.get();
            if (outer == null) {
                CURRENT.remove();
            } else {
                outer.addAll(gathered);
                CURRENT.set(outer);
            }
        }
    }

    /** A value and what it was made of. */
    record Traced<T>(T value, Set<String> tags) {}

    /** Notes everything a kept value was made of. */
    static void all(Set<String> tags) {
        var current = CURRENT.get();
        if (current != null) {
            current.addAll(tags);
        }
    }

    public static void text(String key) {
        add("text:" + key);
    }

    public static void item(long id) {
        add("item:" + id);
    }

    /** A file of the media library: its address and its words. */
    public static void media(long id) {
        add("media:" + id);
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
