package net.dider.portal.events.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.events.entity.EventFacts;
import net.dider.portal.events.service.EventCard;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/** When an event is, told so that nobody in İzmir or in Europe comes at the wrong hour (V13). */
@Named
@ApplicationScoped
public class EventTexts {

    /** Where most readers of other languages are. */
    private static final ZoneId CENTRAL_EUROPE = ZoneId.of("Europe/Berlin");

    private static final String HOME_LANGUAGE = "tr";

    @Inject
    private Texts texts;

    @Inject
    private DateTexts dates;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ActiveLanguage activeLanguage;

    /** 23 Kasım 2026 Pazartesi; first and last day where there are several. */
    public String days(EventFacts facts) {
        return facts.isSeveralDays()
                ? texts.format("events.time.text.days", dates.weekday(facts.firstDay()), dates.weekday(facts.lastDay()))
                : dates.weekday(facts.firstDay());
    }

    /** 19.00–21.00 (Türkiye saati, UTC+3); empty for whole days. */
    public String hours(EventFacts facts) {
        return facts.isWholeDay()
                ? ""
                : texts.format(
                        "events.time.text.zone", span(facts, facts.from(), facts.to()), offset(facts.startsAt()));
    }

    /** The same on the clocks of Central Europe, for readers of other languages than Turkish; else empty. */
    public String abroad(EventFacts facts) {
        if (facts.isWholeDay() || HOME_LANGUAGE.equals(activeLanguage.getCode())) {
            return "";
        }
        var begins = LocalDateTime.ofInstant(facts.startsAt(), CENTRAL_EUROPE);
        var ends = facts.endsAt() == null ? null : LocalDateTime.ofInstant(facts.endsAt(), CENTRAL_EUROPE);
        var hours = span(facts, begins.toLocalTime(), ends == null ? null : ends.toLocalTime());
        var name = centralEuropean(facts.startsAt());
        return begins.toLocalDate().equals(facts.firstDay())
                ? texts.format("events.time.text.abroad", hours, name)
                : texts.format("events.time.text.abroadTheDayBefore", hours, name);
    }

    private String span(EventFacts facts, LocalTime from, LocalTime to) {
        if (to == null) {
            return clock(from);
        }
        return texts.format(
                facts.isSeveralDays() ? "events.time.text.fromFirstToLast" : "events.time.text.fromTo",
                clock(from),
                clock(to));
    }

    private String clock(LocalTime time) {
        return texts.format("events.time.text.clock", time.getHour(), time.getMinute());
    }

    /** UTC+3, as İzmir's clocks stood or will stand at that moment. */
    static String offset(Instant instant) {
        return "UTC" + shortened(DateTexts.ISTANBUL.getRules().getOffset(instant));
    }

    private static String shortened(ZoneOffset offset) {
        return offset.getId().replaceFirst("^([+-])0?(\\d+):00$", "$1$2");
    }

    /** CET or CEST, whichever is on then. */
    static String centralEuropean(Instant instant) {
        return CENTRAL_EUROPE.getRules().isDaylightSavings(instant) ? "CEST" : "CET";
    }

    /** The address of an event's page. */
    public String path(EventCard card) {
        return routes.path("events", null, card.path(), card.language());
    }

    /** The language of the place's name where it is not the card's; null where it is. */
    public String placeLanguage(EventCard card) {
        return card.getFacts().placeForeign() && !card.language().equals(card.sourceLanguage())
                ? card.sourceLanguage()
                : null;
    }

    /** For the {@code datetime} attribute. */
    public String machine(EventFacts facts) {
        return facts.isWholeDay()
                ? facts.firstDay().toString()
                : facts.startsAt().toString();
    }
}
