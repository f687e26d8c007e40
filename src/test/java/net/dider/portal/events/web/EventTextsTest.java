package net.dider.portal.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTextsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T16:00:00Z, UTC+3, CET",
        "2026-07-15T16:00:00Z, UTC+3, CEST",
        // the night Central Europe changes: 29 March 2026 at 01.00 UTC
        "2026-03-29T00:59:59Z, UTC+3, CET",
        "2026-03-29T01:00:00Z, UTC+3, CEST",
        "2026-10-25T00:59:59Z, UTC+3, CEST",
        "2026-10-25T01:00:00Z, UTC+3, CET",
        // Türkiye kept its summer time for good in September 2016
        "2015-01-15T16:00:00Z, UTC+2, CET",
        "2017-01-15T16:00:00Z, UTC+3, CET"
    })
    void a_moment_has_its_own_zone_here_and_there(Instant moment, String here, String there) {
        assertThat(EventTexts.offset(moment)).isEqualTo(here);
        assertThat(EventTexts.centralEuropean(moment)).isEqualTo(there);
    }
}
