package net.dider.portal.media.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.dider.portal.platform.cache.PageTrace;
import net.dider.portal.platform.cache.ReadCache;

/** Files to show, from memory while nothing of them changes. A page that asks is dropped when one of them does. */
@ApplicationScoped
public class MediaFiles {

    @Inject
    private MediaService service;

    @Inject
    private ReadCache cache;

    /** Names the question in the memory shared with other features. */
    private record Question(Set<Long> ids) {}

    private static final class Nothing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Nothing() {
            super(null, null, false, false);
        }
    }

    /** Numbers that are none are asked for again each time: strangers invent them, and memory is for files. */
    public Optional<MediaFile> find(long id) {
        try {
            return Optional.of(cache.get(new Question(Set.of(id)), () -> {
                PageTrace.media(id);
                return service.find(id).orElseThrow(Nothing::new);
            }));
        } catch (Nothing unknown) {
            return Optional.empty();
        }
    }

    /** Those of the files that there are; one query at most, however many. */
    public Map<Long, MediaFile> findAll(Collection<Long> ids) {
        if (ids.size() == 1) {
            var id = ids.iterator().next();
            return find(id).map(f -> Map.of(id, f)).orElse(Map.of());
        }
        var wanted = new TreeSet<>(ids);
        return cache.get(new QuestionOfMany(Set.copyOf(wanted)), () -> {
            wanted.forEach(PageTrace::media);
            return service.findAll(wanted);
        });
    }

    private record QuestionOfMany(Set<Long> ids) {}
}
