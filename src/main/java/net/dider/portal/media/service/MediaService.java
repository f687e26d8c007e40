package net.dider.portal.media.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dider.portal.media.entity.MediaItem;

/** Finds files to show them, to anybody; what is kept of the answers is {@link MediaFiles}'. */
@Stateless
@PermitAll
public class MediaService {

    @PersistenceContext
    private EntityManager entityManager;

    /** The file with its words, also when it is in the trash. */
    public Optional<MediaFile> find(long id) {
        return Optional.ofNullable(findAll(Set.of(id)).get(id));
    }

    /** Those of the files that there are, with their words, in one query. */
    public Map<Long, MediaFile> findAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "SELECT DISTINCT m FROM MediaItem m LEFT JOIN FETCH m.words WHERE m.id IN :ids",
                        MediaItem.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .map(MediaFile::of)
                .collect(Collectors.toUnmodifiableMap(MediaFile::id, Function.identity()));
    }
}
