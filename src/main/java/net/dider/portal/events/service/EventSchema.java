package net.dider.portal.events.service;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import net.dider.portal.events.entity.EventFacts;
import net.dider.portal.platform.text.DateTexts;

/** An event in the words of schema.org. */
final class EventSchema {

    private static final String SCHEMA = "https://schema.org/";

    private EventSchema() {}

    static void describe(String name, EventFacts facts, JsonObjectBuilder thing) {
        thing.add("name", name).add("eventStatus", SCHEMA + (facts.cancelled() ? "EventCancelled" : "EventScheduled"));
        if (facts.isDated()) {
            thing.add("startDate", moment(facts.firstDay(), facts.from()));
            if (facts.to() != null || facts.isSeveralDays()) {
                thing.add("endDate", moment(facts.lastDay(), facts.to()));
            }
        }
        var here = !facts.place().isEmpty();
        var there = !facts.online().isEmpty();
        if (here && there) {
            thing.add("location", Json.createArrayBuilder().add(place(facts)).add(online(facts)));
        } else if (there) {
            thing.add("location", online(facts));
        } else if (here) {
            thing.add("location", place(facts));
        }
        if (here || there) {
            thing.add(
                    "eventAttendanceMode",
                    SCHEMA + (here ? there ? "Mixed" : "Offline" : "Online") + "EventAttendanceMode");
        }
        if (facts.capacity() != null) {
            thing.add("maximumAttendeeCapacity", facts.capacity());
        }
    }

    private static String moment(LocalDate day, LocalTime time) {
        return time == null
                ? day.toString()
                : day.atTime(time).atZone(DateTexts.ISTANBUL).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static JsonObject place(EventFacts facts) {
        return Json.createObjectBuilder()
                .add("@type", "Place")
                .add("name", facts.place())
                .add("address", facts.place())
                .build();
    }

    private static JsonObject online(EventFacts facts) {
        return Json.createObjectBuilder()
                .add("@type", "VirtualLocation")
                .add("url", facts.online())
                .build();
    }
}
