package net.dider.portal.platform.cluster;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every two seconds for what other nodes told: one query by primary key, and none on a database of one's own. */
@Startup
@Singleton
@DenyAll
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeReading {

    private static final Logger LOG = Logger.getLogger(NoticeReading.class.getName());
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
    /** Older notices are in what a node reads when it starts; younger ones may have come while it read. */
    private static final Duration STARTING = Duration.ofMinutes(2);
    /** What cannot be taken in is tried again for so long. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    private NodeNotices notices;

    @Inject
    private NoticeService service;

    private final ReentrantLock lock = new ReentrantLock();
    private ChangeWindow window;
    private Instant nextCleaning;
    private String trouble;

    @PostConstruct
    void start() {
        if (notices.isAlone()) {
            return;
        }
        var now = Instant.now();
        window = new ChangeWindow(service.getLastBefore(now.minus(ChangeWindow.LONGEST_TRANSACTION)));
        service.findAfter(window.floor()).stream()
                .filter(n -> n.getCreatedAt().isBefore(now.minus(STARTING)))
                .forEach(n -> window.applied(n.getId(), now));
        nextCleaning = now.plus(BETWEEN_CLEANINGS);
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (notices.isAlone() || !lock.tryLock()) {
            return;
        }
        try {
            var now = Instant.now();
            service.findAfter(window.floor()).stream()
                    .filter(n -> window.isNew(n.getId()))
                    .filter(n -> notices.isOwn(n) || hear(n, now))
                    .forEach(n -> window.applied(n.getId(), now));
            if (!now.isBefore(nextCleaning)) {
                nextCleaning = now.plus(BETWEEN_CLEANINGS);
                service.clean(now.minus(KEPT));
            }
            trouble = null;
        } catch (RuntimeException e) {
            // A timer whose method throws twice is cancelled by the container.
            LOG.log(e.toString().equals(trouble) ? Level.FINE : Level.WARNING, "Other nodes are not heard", e);
            trouble = e.toString();
        } finally {
            lock.unlock();
        }
    }

    /** @return false when it is to be tried again */
    private boolean hear(NodeNotice notice, Instant now) {
        try {
            notices.hear(notice);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A notice of another node could not be taken in: " + notice.getKind(), e);
            return notice.getCreatedAt().isBefore(now.minus(PATIENCE));
        }
    }
}
