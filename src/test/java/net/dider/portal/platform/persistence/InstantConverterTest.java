package net.dider.portal.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class InstantConverterTest {

    private final InstantConverter converter = new InstantConverter();

    @Test
    void a_moment_is_stored_in_utc_with_microseconds() {
        assertThat(converter.convertToDatabaseColumn(Instant.parse("2026-03-29T00:30:00.123456789Z")))
                .isEqualTo(LocalDateTime.parse("2026-03-29T00:30:00.123456"));
    }

    @Test
    void a_stored_moment_comes_back_the_same() {
        var moment = Instant.parse("2026-10-25T00:30:00.000001Z");

        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(moment)))
                .isEqualTo(moment);
    }

    @Test
    void no_moment_stays_none() {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
