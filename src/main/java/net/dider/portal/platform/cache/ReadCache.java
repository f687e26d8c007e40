package net.dider.portal.platform.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * What pages are made of, kept between two renderings: answers that everybody may have. Dropped with the pages, and
 * before them, so that no page is made anew from an old answer.
 */
@ApplicationScoped
public class ReadCache {

    private static final int MOST_ANSWERS = 5_000;

    private static final ThreadLocal<Boolean> PAUSED = new ThreadLocal<>();

    private final TaggedCache<Object> answers = new TaggedCache<>(MOST_ANSWERS, (key, value) -> 1);

    /** The kept answer, or the one {@code read} gives; its tags are noted either way. Keys must be values. */
    @SuppressWarnings("unchecked") // one key always stands for one type
    public <T> T get(Object key, Supplier<T> read) {
        if (PAUSED.get() != null) {
            return read.get();
        }
        var kept = answers.find(key);
        if (kept.isPresent()) {
            return (T) kept.get();
        }
        var madeIn = answers.generation();
        var traced = PageTrace.nested(read);
        answers.keep(key, traced.value(), traced.tags(), madeIn);
        return traced.value();
    }

    /** From now on this thread asks anew and keeps nothing: what it makes is not for everybody. */
    public static void pause() {
        PAUSED.set(true);
    }

    public static void resume() {
        PAUSED.remove();
    }

    void drop(Stale stale) {
        answers.drop(stale);
    }
}
