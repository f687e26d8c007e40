package net.dider.portal.events.service;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

/**
 * Events as a calendar file (RFC 5545, names by RFC 7986). Times are in UTC, so that every calendar shows its reader's
 * own; whole days have none. An event has one {@code UID} in all languages and files.
 */
final class EventCalendar {

    private static final String PRODUCT = "-//DIDER//Portal//TR";

    private EventCalendar() {}

    /**
     * @param name of the calendar
     * @param host part of each UID, never to change
     * @param address absolute, of the event's page
     */
    static String text(List<EventCard> events, String name, String host, Function<EventCard, String> address) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        events.forEach(e -> calendar.addEvent(event(e, host, address.apply(e))));
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static VEvent event(EventCard card, String host, String address) {
        var facts = card.getFacts();
        var event = new VEvent();
        event.setUid("event-" + card.itemId() + "@" + host);
        event.setDateTimeStamp(Date.from(card.changedAt()));
        event.setLastModified(Date.from(card.changedAt()));
        event.setSequence(card.sequence());
        event.setStatus(facts.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setSummary(card.title()).setLanguage(card.language());
        var words = String.join(
                "\n\n",
                List.of(card.summary(), facts.online()).stream()
                        .filter(s -> !s.isEmpty())
                        .toList());
        if (!words.isEmpty()) {
            event.setDescription(words);
        }
        var where = facts.place().isEmpty() ? facts.online() : facts.place();
        if (!where.isEmpty()) {
            event.setLocation(where);
        }
        event.setUrl(address);
        if (facts.isWholeDay()) {
            event.setDateStart(new DateStart(day(facts.firstDay())));
            event.setDateEnd(new DateEnd(day(facts.lastDay().plusDays(1))));
        } else {
            event.setDateStart(new DateStart(moment(facts.startsAt())));
            if (facts.endsAt() != null) {
                event.setDateEnd(new DateEnd(moment(facts.endsAt())));
            }
        }
        return event;
    }

    private static ICalDate moment(Instant instant) {
        return new ICalDate(Date.from(instant), true);
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
