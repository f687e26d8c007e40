package net.dider.portal.media.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Once a day deletes what no row knows: uploads that were cut off, versions that were replaced. */
@Singleton
@PermitAll
public class MediaCleaningService {

    private static final Logger LOG = Logger.getLogger(MediaCleaningService.class.getName());
    /** What is younger may be about to get its row, on this node or on another one. */
    private static final Duration UNTOUCHED = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MediaFolder folder;

    @Schedule(hour = "3", minute = "40", persistent = false)
    public void clean() {
        try {
            for (var place : folder.findOlder(Instant.now().minus(UNTOUCHED))) {
                if (MediaFolder.isDraft(place) || !isKnown(place)) {
                    MediaFolder.delete(place);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The media folder could not be cleaned", e);
        }
    }

    private boolean isKnown(Path place) {
        return entityManager
                        .createQuery("SELECT COUNT(m) FROM MediaItem m WHERE m.storageKey = :key", Long.class)
                        .setParameter("key", place.getFileName().toString())
                        .getSingleResult()
                > 0;
    }
}
