package net.dider.portal.events.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.platform.cache.Stale;

/** Time changes lists too: each minute, on each node, what shows events is dropped if one of them became past. */
@Singleton
@DenyAll
public class EventClock {

    private static final Logger LOG = Logger.getLogger(EventClock.class.getName());

    @Inject
    private EventListService events;

    @Inject
    private jakarta.enterprise.event.Event<Stale> stale;

    private Instant last;

    @PostConstruct
    void start() {
        last = Instant.now();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void tick() {
        try {
            var now = Instant.now();
            if (events.countOver(last, now) > 0) {
                stale.fire(new Stale(Set.of("list:" + EventsType.NAME)).here());
            }
            last = now;
        } catch (RuntimeException e) {
            // A timer whose method throws twice is cancelled by the container.
            LOG.log(Level.WARNING, "Whether an event is over is looked at again in a minute", e);
        }
    }
}
