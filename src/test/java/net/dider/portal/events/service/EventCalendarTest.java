package net.dider.portal.events.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.dider.portal.content.entity.OwnFields;
import org.junit.jupiter.api.Test;

class EventCalendarTest {

    private static final Instant CHANGED = Instant.parse("2026-11-01T08:00:00Z");
    private static final Map<String, String> EVENING =
            Map.of("firstDay", "2026-11-23", "from", "19:00", "to", "21:00", "place", "İzmir; Konak, \"iskele\"");

    @Test
    void an_event_is_told_in_utc_with_a_name_that_stays() {
        var lines = lines(card(EVENING, 2));

        assertThat(lines)
                .contains(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "UID:event-7@dider.example",
                        "DTSTAMP:20261101T080000Z",
                        "LAST-MODIFIED:20261101T080000Z",
                        "SEQUENCE:2",
                        "STATUS:CONFIRMED",
                        "SUMMARY;LANGUAGE=tr:Kentler\\, limanlar\\; insanlar",
                        "DTSTART:20261123T160000Z",
                        "DTEND:20261123T180000Z",
                        "LOCATION:İzmir\\; Konak\\, \"iskele\"",
                        "URL:https://dider.example/tr/etkinlikler/kentler",
                        "END:VCALENDAR");
        assertThat(lines).filteredOn("BEGIN:VEVENT"::equals).hasSize(1);
    }

    @Test
    void whole_days_have_no_time_wherever_the_server_stands_and_end_on_the_day_after() {
        var before = TimeZone.getDefault();
        try {
            for (var zone : List.of("UTC", "Europe/Istanbul", "America/Los_Angeles", "Pacific/Auckland")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(lines(card(Map.of("firstDay", "2026-11-23", "lastDay", "2026-11-24"), 0)))
                        .as(zone)
                        .contains("DTSTART;VALUE=DATE:20261123", "DTEND;VALUE=DATE:20261125");
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void an_open_end_stays_open() {
        assertThat(lines(card(Map.of("firstDay", "2026-11-23", "from", "19:00"), 0)))
                .contains("DTSTART:20261123T160000Z")
                .noneMatch(l -> l.startsWith("DTEND") || l.startsWith("DURATION"));
    }

    @Test
    void what_is_cancelled_says_so_and_stays() {
        var cancelled = new java.util.HashMap<>(EVENING);
        cancelled.put("cancelled", "true");

        assertThat(lines(card(cancelled, 3))).contains("STATUS:CANCELLED", "SEQUENCE:3", "UID:event-7@dider.example");
    }

    @Test
    void an_event_online_leads_there() {
        var online = Map.of("firstDay", "2026-11-23", "online", "https://meet.example/abc");

        assertThat(lines(card(online, 0)))
                .contains("LOCATION:https://meet.example/abc")
                .anyMatch(l -> l.startsWith("DESCRIPTION:") && l.contains("https://meet.example/abc"));
    }

    @Test
    void no_line_is_longer_than_calendars_read_and_nothing_of_the_text_is_lost() {
        var text = text(new EventCard(
                7L,
                "tr",
                "tr",
                "ğ".repeat(150),
                "kentler",
                "ş".repeat(300),
                new OwnFields(EVENING),
                OwnFields.NONE,
                0,
                CHANGED));

        assertThat(text.split("\r\n")).allMatch(l -> l.getBytes(StandardCharsets.UTF_8).length <= 150);
        assertThat(text.replace("\r\n ", "")).contains("ğ".repeat(150), "ş".repeat(300));
    }

    @Test
    void the_same_events_make_the_same_file() {
        assertThat(text(card(EVENING, 1))).isEqualTo(text(card(EVENING, 1)));
    }

    private static EventCard card(Map<String, String> fields, int sequence) {
        return new EventCard(
                7L,
                "tr",
                "tr",
                "Kentler, limanlar; insanlar",
                "kentler",
                "Bir akşam.",
                new OwnFields(fields),
                OwnFields.NONE,
                sequence,
                CHANGED);
    }

    private static List<String> lines(EventCard card) {
        return text(card).replace("\r\n ", "").lines().toList();
    }

    private static String text(EventCard card) {
        return EventCalendar.text(
                List.of(card),
                "DİDER etkinlikleri",
                "dider.example",
                e -> "https://dider.example/tr/etkinlikler/" + e.path());
    }
}
