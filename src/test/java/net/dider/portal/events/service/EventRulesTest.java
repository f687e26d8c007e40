package net.dider.portal.events.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.events.entity.EventFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventRulesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // first day, from, last day, to -> starts, ends, over
                "2026-11-23, 19:00, -, 21:00, 2026-11-23T16:00:00Z, 2026-11-23T18:00:00Z, 2026-11-23T18:00:00Z",
                "2026-11-23, 19.00, -, -, 2026-11-23T16:00:00Z, -, 2026-11-23T21:00:00Z",
                "2026-11-23, 9:00, 2026-11-25, 17:00, 2026-11-23T06:00:00Z, 2026-11-25T14:00:00Z, 2026-11-25T14:00:00Z",
                "2026-11-23, -, -, -, 2026-11-22T21:00:00Z, 2026-11-23T21:00:00Z, 2026-11-23T21:00:00Z",
                "2026-11-23, -, 2026-11-24, -, 2026-11-22T21:00:00Z, 2026-11-24T21:00:00Z, 2026-11-24T21:00:00Z",
                // no summer time in İzmir since 2016; there was before
                "2026-07-01, 19:00, -, -, 2026-07-01T16:00:00Z, -, 2026-07-01T21:00:00Z",
                "2015-01-15, 19:00, -, -, 2015-01-15T17:00:00Z, -, 2015-01-15T22:00:00Z"
            })
    void times_of_izmir_become_moments(
            String firstDay, String from, String lastDay, String to, String starts, String ends, String over)
            throws ContentRefused {
        var facts = EventFacts.of(clean(firstDay, from, lastDay, to), OwnFields.NONE);

        assertThat(facts.startsAt()).isEqualTo(Instant.parse(starts));
        assertThat(facts.endsAt()).isEqualTo(ends == null ? null : Instant.parse(ends));
        assertThat(facts.overAt()).isEqualTo(Instant.parse(over));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 19:00, -, -, firstDay",
                "-, -, 2026-11-24, -, firstDay",
                "2026-11-23, -, 2026-11-22, -, lastDay",
                "2026-11-23, 19:00, -, 18:00, to",
                "2026-11-23, 19:00, -, 19:00, to",
                "2026-11-23, -, -, 21:00, from",
                "2026-11-23, 19:00, 2026-11-25, -, to",
                "23.11.2026, -, -, -, firstDay",
                "2026-02-30, -, -, -, firstDay",
                "0026-11-23, -, -, -, firstDay",
                "2026-11-23, 25:00, -, -, from",
                "2026-11-23, yedide, -, -, from",
                "2026-11-23, 19:00, -, 21:60, to"
            })
    void a_time_that_cannot_be_is_refused_at_its_field(
            String firstDay, String from, String lastDay, String to, String field) {
        assertThat(catchThrowableOfType(ContentRefused.class, () -> clean(firstDay, from, lastDay, to)))
                .satisfies(refused -> {
                    assertThat(refused.getField()).isEqualTo(field);
                    assertThat(refused.getMessageKey()).startsWith("events.refused.message.");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "online, example.org/katil",
        "online, javascript:alert(1)",
        "online, https://",
        "online, https://bozuk adres",
        "capacity, 0",
        "capacity, -5",
        "capacity, kırk",
        "capacity, 1000000"
    })
    void what_is_no_address_or_number_is_refused_at_its_field(String field, String typed) {
        assertThat(catchThrowableOfType(
                                ContentRefused.class, () -> EventRules.clean(new OwnFields(Map.of(field, typed)), true))
                        .getField())
                .isEqualTo(field);
    }

    @Test
    void a_translation_says_the_place_and_nothing_else() throws ContentRefused {
        var typed = new OwnFields(Map.of("place", "  City \n Hall ", "firstDay", "2026-11-23", "cancelled", "true"));

        assertThat(EventRules.clean(typed, false)).isEqualTo(new OwnFields(Map.of("place", "City Hall")));
    }

    @Test
    void where_a_language_names_no_place_the_sources_is_told() {
        var shared = new OwnFields(Map.of("place", "Belediye"));

        assertThat(EventFacts.of(shared, OwnFields.NONE).place()).isEqualTo("Belediye");
        assertThat(EventFacts.of(shared, OwnFields.NONE).placeForeign()).isTrue();
        assertThat(EventFacts.of(shared, new OwnFields(Map.of("place", "City Hall")))
                        .place())
                .isEqualTo("City Hall");
    }

    private static OwnFields clean(String firstDay, String from, String lastDay, String to) throws ContentRefused {
        var typed = new HashMap<String, String>();
        typed.put("firstDay", firstDay);
        typed.put("from", from);
        typed.put("lastDay", lastDay);
        typed.put("to", to);
        return EventRules.clean(new OwnFields(typed), true);
    }
}
