package net.dider.portal.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FallbackChainTest {

    private static final List<String> ORDER = List.of("tr", "en", "de", "gsw", "fr");

    @Test
    void a_language_is_followed_by_its_fallback_and_that_ones_and_then_by_all_others() {
        var fallbacks = Map.of("gsw", "de", "de", "en", "en", "tr");

        assertThat(FallbackChain.of("gsw", fallbacks, ORDER)).containsExactly("gsw", "de", "en", "tr", "fr");
        assertThat(FallbackChain.of("tr", fallbacks, ORDER)).containsExactly("tr", "en", "de", "gsw", "fr");
    }

    @Test
    void a_ring_of_rows_comes_to_an_end() {
        var ring = Map.of("tr", "en", "en", "de", "de", "tr");

        assertThat(FallbackChain.of("de", ring, ORDER)).containsExactly("de", "tr", "en", "gsw", "fr");
    }

    @Test
    void what_would_come_back_to_the_language_closes_a_circle() {
        var fallbacks = Map.of("gsw", "de", "de", "en");

        assertThat(FallbackChain.closes("en", "gsw", fallbacks)).isTrue();
        assertThat(FallbackChain.closes("en", "en", fallbacks)).isTrue();
        assertThat(FallbackChain.closes("en", "tr", fallbacks)).isFalse();
        assertThat(FallbackChain.closes("gsw", "en", fallbacks)).isFalse();
        assertThat(FallbackChain.closes("en", null, fallbacks)).isFalse();
    }

    @Test
    void a_ring_elsewhere_is_not_this_languages_circle() {
        assertThat(FallbackChain.closes("fr", "tr", Map.of("tr", "en", "en", "tr")))
                .isFalse();
    }
}
