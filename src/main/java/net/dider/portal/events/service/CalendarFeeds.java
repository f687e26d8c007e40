package net.dider.portal.events.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.text.Texts;

/** The calendar files of events: one of a language's events, and one of each event. */
@ApplicationScoped
public class CalendarFeeds {

    /** What was over for longer is history, and on the list. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final int MOST = 1_000;

    @Inject
    private EventListService events;

    @Inject
    private PublicRoutes routes;

    @Inject
    private PublicAddress address;

    @Inject
    private Texts texts;

    /** All events of a language that are to come or were over within the last year. */
    public String ofLanguage(String language) {
        return text(events.findSince(language, Instant.now().minus(KEPT), MOST));
    }

    /** One event; empty where it is not published in that language. */
    public Optional<String> ofEvent(long itemId, String language) {
        return events.findOne(itemId, language).map(e -> text(List.of(e)));
    }

    private String text(List<EventCard> cards) {
        return EventCalendar.text(
                cards,
                texts.get("events.feed.title.calendar"),
                URI.create(address.origin()).getHost(),
                e -> address.absolute(routes.path(EventsType.NAME, null, e.path(), e.language())));
    }
}
