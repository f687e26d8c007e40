package net.dider.portal.platform.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Rendered public pages, bounded in memory, dropped when what they were made of changes. Knows nothing of who answers
 * from it; today that is a servlet filter in {@code site}.
 */
@ApplicationScoped
public class PageStore {

    private static final long MAXIMUM_BYTES = 48L * 1024 * 1024;

    @Inject
    private ReadCache readCache;

    private final TaggedCache<StoredPage> pages = new TaggedCache<>(
            MAXIMUM_BYTES, (key, page) -> page.weight() + 2 * key.toString().length());

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    @PostConstruct
    void loadBrotli() {
        Brotli4jLoader.isAvailable();
    }

    public Optional<StoredPage> find(String key) {
        var found = pages.find(key);
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    /** How often a page was ready when asked for, since the start. */
    public long hits() {
        return hits.sum();
    }

    public long misses() {
        return misses.sum();
    }

    /** Ask before rendering; {@link #keep} refuses the page if anything went stale in between. */
    public long generation() {
        return pages.generation();
    }

    /** Keeps the page unless something changed since {@code renderedIn}: a page made of old parts must not stay. */
    public void keep(String key, StoredPage page, long renderedIn) {
        pages.keep(key, page, page.tags(), renderedIn);
    }

    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stale stale) {
        readCache.drop(stale);
        pages.drop(stale);
    }
}
