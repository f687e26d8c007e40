package net.dider.portal.events.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import net.dider.portal.events.service.EventListService.Asked;
import net.dider.portal.platform.cache.ReadCache;

/** Lists of events from memory, while nothing of them changes and none of them becomes past ({@link EventClock}). */
@ApplicationScoped
public class PublishedEvents {

    @Inject
    private EventListService service;

    @Inject
    private ReadCache cache;

    private record Question(String name, Asked asked, int first, int count) {}

    public List<EventCard> find(Asked asked, int first, int count) {
        return cache.get(new Question("events", asked, first, count), () -> service.find(asked, first, count));
    }

    public long count(Asked asked) {
        return cache.get(new Question("count", asked, 0, 0), () -> service.count(asked));
    }

    public List<Integer> findYears(Asked asked) {
        return cache.get(new Question("years", asked, 0, 0), () -> service.findYears(asked));
    }
}
