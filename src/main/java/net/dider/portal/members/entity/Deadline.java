package net.dider.portal.members.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The last day of a term of days: the day after the event is day 1. A last day that is a weekend or a public holiday is
 * said, never silently moved: whether the term is longer then is the lawyer's to say (domain facts §1.6).
 *
 * @param event the day it begins with
 * @param last the last day on which it is kept
 */
public record Deadline(LocalDate event, LocalDate last) {

    /** Those with a fixed day (Law 2429 m.1, m.2); the religious ones move and are not known here. */
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(4, 23),
            MonthDay.of(5, 1),
            MonthDay.of(5, 19),
            MonthDay.of(7, 15),
            MonthDay.of(8, 30),
            MonthDay.of(10, 29));

    /** What the last day is. */
    public enum Day {
        WORKING,
        WEEKEND,
        HOLIDAY
    }

    public static Deadline of(LocalDate event, int days) {
        return new Deadline(event, LegalNumber.lastDay(event, days));
    }

    /** Days left: 0 on the last day, negative when it is missed. */
    public long left(LocalDate today) {
        return ChronoUnit.DAYS.between(today, last);
    }

    public Day day() {
        if (HOLIDAYS.contains(MonthDay.from(last))) {
            return Day.HOLIDAY;
        }
        return last.getDayOfWeek() == DayOfWeek.SATURDAY || last.getDayOfWeek() == DayOfWeek.SUNDAY
                ? Day.WEEKEND
                : Day.WORKING;
    }
}
