package net.dider.portal.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListAddressTest {

    private static final String PATH = "/tr/etkinlikler";

    @Test
    void what_is_asked_for_stands_in_the_address_in_one_order() {
        var asked = of(Map.of("page", "3", "year", "2026", "time", "past"));

        assertThat(asked.turned(asked.page())).isEqualTo(PATH + "?time=past&year=2026&page=3");
        assertThat(asked.turned(1)).isEqualTo(PATH + "?time=past&year=2026");
    }

    @Test
    void another_filter_starts_on_the_first_page() {
        var asked = of(Map.of("page", "3", "year", "2026"));

        assertThat(asked.with("year", "2025").turned(1)).isEqualTo(PATH + "?year=2025");
        assertThat(asked.with("year", null).turned(1)).isEqualTo(PATH);
        assertThat(asked.with("year", "2025").page()).isEqualTo(1);
    }

    @Test
    void what_the_list_does_not_offer_is_left_out() {
        var asked = of(Map.of("year", "1850", "time", "<b>", "other", "x"));

        assertThat(asked.among("year", List.of("2026")).turned(1)).isEqualTo(PATH);
        assertThat(of(Map.of("year", "2026")).among("year", List.of("2026")).get("year"))
                .isEqualTo("2026");
    }

    @Test
    void a_page_past_the_end_is_the_last_one() {
        assertThat(of(Map.of("page", "99")).within(4).page()).isEqualTo(4);
        for (var odd : List.of("0", "-1", "x", "9999999", "")) {
            assertThat(of(Map.of("page", odd)).page()).as(odd).isEqualTo(1);
        }
    }

    @Test
    void a_filter_shows_which_choice_is_the_present_one() {
        var filter = of(Map.of("year", "2025")).filter("year", "Yıl", "Tümü", List.of("2026", "2025"), y -> y);

        assertThat(filter.choices()).extracting(ListAddress.Choice::label).containsExactly("Tümü", "2026", "2025");
        assertThat(filter.choices())
                .filteredOn(ListAddress.Choice::current)
                .singleElement()
                .satisfies(c -> assertThat(c.address()).isEqualTo(PATH + "?year=2025"));
    }

    private static ListAddress of(Map<String, String> parameters) {
        return ListAddress.of(PATH, parameters, "time", "year");
    }
}
