package net.dider.portal.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bounded memory whose entries know what they were made of. An entry made while something changed is not kept: it may
 * hold the old part.
 */
final class TaggedCache<V> {

    private final AtomicLong generation = new AtomicLong();
    private final Cache<Object, Entry<V>> entries;

    private record Entry<V>(V value, Set<String> tags) {}

    TaggedCache(long maximumWeight, Weigher<Object, V> weigher) {
        entries = Caffeine.newBuilder()
                .maximumWeight(maximumWeight)
                .weigher((Object key, Entry<V> entry) -> weigher.weigh(key, entry.value()))
                .build();
    }

    Optional<V> find(Object key) {
        var entry = entries.getIfPresent(key);
        if (entry == null) {
            return Optional.empty();
        }
        PageTrace.all(entry.tags());
        return Optional.of(entry.value());
    }

    /** Ask before making a value. */
    long generation() {
        return generation.get();
    }

    /** Keeps the value unless something changed since the generation it was made in. */
    void keep(Object key, V value, Set<String> tags, long madeIn) {
        if (generation.get() == madeIn) {
            entries.put(key, new Entry<>(value, tags));
            if (generation.get() != madeIn) {
                entries.invalidate(key);
            }
        }
    }

    void drop(Stale stale) {
        generation.incrementAndGet();
        entries.asMap()
                .values()
                .removeIf(entry -> stale.isEverything() || !Collections.disjoint(entry.tags(), stale.tags()));
    }
}
