package net.dider.portal.translations.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextDigestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final TextDigest digest = new TextDigest(1L);

    @Test
    void what_came_is_told_once() {
        assertThat(digest.tell(Map.of("en", 3L), TODAY)).isTrue();
        assertThat(digest.tell(Map.of("en", 9L), TODAY)).as("once a day").isFalse();
        assertThat(digest.tell(Map.of("en", 3L), TODAY.plusDays(1))).as("known").isFalse();
        assertThat(digest.tell(Map.of("en", 4L), TODAY.plusDays(2))).as("more").isTrue();
        assertThat(digest.tell(Map.of("en", 4L, "proposals", 1L), TODAY.plusDays(3)))
                .as("another thing")
                .isTrue();
    }

    @Test
    void what_became_less_is_noted_without_a_word() {
        digest.tell(Map.of("en", 3L), TODAY);
        assertThat(digest.tell(Map.of(), TODAY.plusDays(1))).isFalse();
        assertThat(digest.tell(Map.of("en", 1L), TODAY.plusDays(2)))
                .as("new again")
                .isTrue();
    }

    @Test
    void whoever_wants_none_gets_none() {
        digest.want(false);
        assertThat(digest.tell(Map.of("en", 3L), TODAY)).isFalse();
        digest.want(true);
        assertThat(digest.tell(Map.of("en", 3L), TODAY)).isTrue();
    }
}
