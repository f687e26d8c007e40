package net.dider.portal.events.service;

import static net.dider.portal.events.entity.EventFacts.CANCELLED;
import static net.dider.portal.events.entity.EventFacts.CAPACITY;
import static net.dider.portal.events.entity.EventFacts.FIRST_DAY;
import static net.dider.portal.events.entity.EventFacts.FROM;
import static net.dider.portal.events.entity.EventFacts.LAST_DAY;
import static net.dider.portal.events.entity.EventFacts.ONLINE;
import static net.dider.portal.events.entity.EventFacts.PLACE;
import static net.dider.portal.events.entity.EventFacts.TO;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.service.ContentRefused;

/** What can be said of an event's time, place and size; anything else is refused by its field. */
final class EventRules {

    private static final int LONGEST_PLACE = 200;

    private EventRules() {}

    static OwnFields clean(OwnFields typed, boolean source) throws ContentRefused {
        var kept = new HashMap<String, String>();
        var place = typed.get(PLACE).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        unless(place.length() <= LONGEST_PLACE, PLACE, "events.refused.message.placeTooLong");
        kept.put(PLACE, place);
        if (source) {
            cleanTimes(typed, kept);
            kept.put(ONLINE, online(typed.get(ONLINE).strip()));
            kept.put(CAPACITY, capacity(typed.get(CAPACITY).strip()));
            kept.put(CANCELLED, "true".equals(typed.get(CANCELLED)) ? "true" : "");
        }
        return new OwnFields(kept);
    }

    private static void cleanTimes(OwnFields typed, Map<String, String> kept) throws ContentRefused {
        var firstDay = day(typed, FIRST_DAY);
        var lastDay = day(typed, LAST_DAY);
        var from = time(typed, FROM);
        var to = time(typed, TO);
        unless(
                firstDay != null || (lastDay == null && from == null && to == null),
                FIRST_DAY,
                "events.refused.message.noFirstDay");
        unless(lastDay == null || !lastDay.isBefore(firstDay), LAST_DAY, "events.refused.message.endsBeforeItBegins");
        unless(to == null || from != null, FROM, "events.refused.message.noBeginning");
        var oneDay = lastDay == null || lastDay.equals(firstDay);
        unless(to == null || !oneDay || to.isAfter(from), TO, "events.refused.message.endsBeforeItBegins");
        unless(from == null || oneDay || to != null, TO, "events.refused.message.noEnd");
        kept.put(FIRST_DAY, text(firstDay));
        kept.put(LAST_DAY, oneDay ? "" : text(lastDay));
        kept.put(FROM, text(from));
        kept.put(TO, text(to));
    }

    private static String text(Object dayOrTime) {
        return dayOrTime == null ? "" : dayOrTime.toString();
    }

    private static LocalDate day(OwnFields typed, String field) throws ContentRefused {
        var text = typed.get(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            unless(day.getYear() >= 1900 && day.getYear() <= 2199, field, "events.refused.message.notADay");
            return day;
        } catch (DateTimeException notADay) {
            throw ContentRefused.field(field, "events.refused.message.notADay");
        }
    }

    private static LocalTime time(OwnFields typed, String field) throws ContentRefused {
        var text = typed.get(field).strip().replace('.', ':');
        if (text.isEmpty()) {
            return null;
        }
        try {
            unless(text.matches("\\d\\d?:\\d\\d(:00)?"), field, "events.refused.message.notATime");
            return LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
        } catch (DateTimeException notATime) {
            throw ContentRefused.field(field, "events.refused.message.notATime");
        }
    }

    private static String online(String address) throws ContentRefused {
        if (address.isEmpty()) {
            return "";
        }
        try {
            var uri = URI.create(address);
            unless(
                    ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                            && uri.getHost() != null
                            && address.length() <= OwnFields.LONGEST_VALUE,
                    ONLINE,
                    "events.refused.message.notAnAddress");
        } catch (IllegalArgumentException notAnAddress) {
            throw ContentRefused.field(ONLINE, "events.refused.message.notAnAddress");
        }
        return address;
    }

    private static String capacity(String typed) throws ContentRefused {
        unless(typed.matches("([1-9]\\d{0,5})?"), CAPACITY, "events.refused.message.notACapacity");
        return typed;
    }

    private static void unless(boolean kept, String field, String message) throws ContentRefused {
        if (!kept) {
            throw ContentRefused.field(field, message);
        }
    }
}
