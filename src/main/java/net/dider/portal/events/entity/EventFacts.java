package net.dider.portal.events.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.platform.text.DateTexts;

/**
 * What an event is beside its text, on the clocks of İzmir.
 *
 * @param firstDay null while nobody knows
 * @param from null for whole days
 * @param lastDay the first one for an event of one day
 * @param to null where its end is open, and for whole days
 * @param placeForeign the place is named in the language of the source
 * @param capacity null where nobody counts
 */
public record EventFacts(
        LocalDate firstDay,
        LocalTime from,
        LocalDate lastDay,
        LocalTime to,
        String place,
        boolean placeForeign,
        String online,
        Integer capacity,
        boolean cancelled) {

    public static final String FIRST_DAY = "firstDay";
    public static final String FROM = "from";
    public static final String LAST_DAY = "lastDay";
    public static final String TO = "to";
    public static final String PLACE = "place";
    public static final String ONLINE = "online";
    public static final String CAPACITY = "capacity";
    public static final String CANCELLED = "cancelled";

    /** From fields as they are stored. */
    public static EventFacts of(OwnFields shared, OwnFields own) {
        var firstDay = day(shared.get(FIRST_DAY));
        return new EventFacts(
                firstDay,
                time(shared.get(FROM)),
                Optional.ofNullable(day(shared.get(LAST_DAY))).orElse(firstDay),
                time(shared.get(TO)),
                own.has(PLACE) ? own.get(PLACE) : shared.get(PLACE),
                !own.has(PLACE) && shared.has(PLACE),
                shared.get(ONLINE),
                shared.has(CAPACITY) ? Integer.valueOf(shared.get(CAPACITY)) : null,
                shared.has(CANCELLED));
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static LocalTime time(String text) {
        return text.isEmpty() ? null : LocalTime.parse(text);
    }

    public boolean isDated() {
        return firstDay != null;
    }

    public boolean isWholeDay() {
        return from == null;
    }

    public boolean isSeveralDays() {
        return lastDay.isAfter(firstDay);
    }

    public Instant startsAt() {
        return instant(firstDay, from);
    }

    /** The moment after it; null where its end is open. */
    public Instant endsAt() {
        if (isWholeDay()) {
            return instant(lastDay.plusDays(1), null);
        }
        return to == null ? null : instant(lastDay, to);
    }

    /** From when on it is past: without an end, when its day is over. */
    public Instant overAt() {
        return endsAt() == null ? instant(lastDay.plusDays(1), null) : endsAt();
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time == null ? LocalTime.MIDNIGHT : time)
                .atZone(DateTexts.ISTANBUL)
                .toInstant();
    }
}
