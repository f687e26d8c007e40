package net.dider.portal.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionIdsTest {

    private final SessionIds ids = new SessionIds();

    @Test
    void an_identifier_is_64_hexadecimal_digits() {
        assertThat(ids.generateUuid()).matches("[0-9a-f]{64}");
        assertThat(ids.generateUuid("a session")).matches("[0-9a-f]{64}");
    }

    @Test
    void every_digit_of_it_varies() {
        var thousand =
                IntStream.range(0, 1_000).mapToObj(i -> ids.generateUuid()).toList();

        for (var place = 0; place < 64; place++) {
            var at = place;
            assertThat(thousand.stream().map(id -> id.charAt(at)).collect(Collectors.toSet()))
                    .as("digits seen at place %d in a thousand identifiers", place)
                    .hasSize(16);
        }
    }
}
