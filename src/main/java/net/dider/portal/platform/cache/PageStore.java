package net.dider.portal.platform.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Rendered public pages, bounded in memory, dropped when what they were made of changes. Knows nothing of who answers
 * from it; today that is a servlet filter in {@code site}.
 */
@ApplicationScoped
public class PageStore {

    private static final long MAXIMUM_BYTES = 48L * 1024 * 1024;

    private final AtomicLong generation = new AtomicLong();
    private Cache<String, StoredPage> pages;

    @PostConstruct
    void open() {
        Brotli4jLoader.isAvailable();
        pages = Caffeine.newBuilder()
                .maximumWeight(MAXIMUM_BYTES)
                .weigher((String key, StoredPage page) -> page.weight() + 2 * key.length())
                .build();
    }

    public Optional<StoredPage> find(String key) {
        return Optional.ofNullable(pages.getIfPresent(key));
    }

    /** Ask before rendering; {@link #keep} refuses the page if anything went stale in between. */
    public long generation() {
        return generation.get();
    }

    /** Keeps the page unless something changed since {@code renderedAt}: a page made of old parts must not stay. */
    public void keep(String key, StoredPage page, long renderedAt) {
        if (generation.get() == renderedAt) {
            pages.put(key, page);
            if (generation.get() != renderedAt) {
                pages.invalidate(key);
            }
        }
    }

    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stale stale) {
        generation.incrementAndGet();
        pages.asMap().values().removeIf(page -> !Collections.disjoint(page.tags(), stale.tags()));
    }

    /** Pages kept at the moment. */
    public long size() {
        return pages.estimatedSize();
    }
}
