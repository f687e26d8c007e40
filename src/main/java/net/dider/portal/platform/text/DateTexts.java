package net.dider.portal.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import net.dider.portal.platform.language.ActiveLanguage;

/** Days as people of the reader's language write them, on İzmir's calendar. */
@Named
@ApplicationScoped
public class DateTexts {

    /** The zone people read and write times in. */
    public static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    private static final DateTimeFormatter TURKISH_DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.forLanguageTag("tr"));

    @Inject
    private ActiveLanguage activeLanguage;

    /** 23 Kasım 2026, 23 November 2026. */
    public String day(Instant instant) {
        return instant == null ? "" : formatter(FormatStyle.LONG, null).format(instant);
    }

    /** 23 Kasım 2026, 23 November 2026, for somebody who does not ask now. */
    public static String day(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(european(reader))
                .format(day);
    }

    /** 23 Kasım 2026 Pazartesi, Monday 23 November 2026. */
    public String weekday(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(european(activeLanguage.getLocale()))
                .format(day);
    }

    /** 23.11.2026, 23/11/2026; empty for null. */
    public String calendarDay(LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT)
                        .withLocale(european(activeLanguage.getLocale()))
                        .format(day);
    }

    /** 23.11.2026, as papers of Türkiye say it whatever the reader's language; empty for null. */
    public static String numeric(LocalDate day) {
        return day == null ? "" : TURKISH_DAY.format(day);
    }

    /** 23.11.2026 14:05, 23/11/2026, 14:05. */
    public String minute(Instant instant) {
        return instant == null
                ? ""
                : formatter(FormatStyle.SHORT, FormatStyle.SHORT).format(instant);
    }

    /** 23 Kas 2026 14:05:09, 23 Nov 2026, 14:05:09. */
    public String second(Instant instant) {
        return instant == null
                ? ""
                : formatter(FormatStyle.MEDIUM, FormatStyle.MEDIUM).format(instant);
    }

    /** 14:05, 14:05. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(european(activeLanguage.getLocale()))
                .withZone(ISTANBUL)
                .format(instant);
    }

    /** The time on the wall in İzmir; null for null. */
    public static LocalDateTime local(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ISTANBUL);
    }

    /** For the {@code datetime} attribute: 2026-11-23. */
    public String machineDay(Instant instant) {
        return DateTimeFormatter.ISO_LOCAL_DATE.withZone(ISTANBUL).format(instant);
    }

    private DateTimeFormatter formatter(FormatStyle date, FormatStyle time) {
        var form = time == null
                ? DateTimeFormatter.ofLocalizedDate(date)
                : DateTimeFormatter.ofLocalizedDateTime(date, time);
        return form.withLocale(european(activeLanguage.getLocale())).withZone(ISTANBUL);
    }

    /** English without a country would put the month first. */
    private static Locale european(Locale locale) {
        return "en".equals(locale.getLanguage()) && locale.getCountry().isEmpty() ? Locale.UK : locale;
    }

    /** A day as a date field sends it; null for anything else. */
    public static LocalDate typed(String text) {
        try {
            return text == null || !text.strip().matches("[12]\\d{3}-\\d\\d-\\d\\d")
                    ? null
                    : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
