package net.dider.portal.members.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BoardDecisionTest {

    private static final Instant NOW = Instant.parse("2026-12-31T20:30:00Z");

    private final BoardDecision decision = new BoardDecision(LocalDate.of(2026, 12, 31), 14, 1L, NOW);

    @Test
    void it_belongs_to_the_year_of_its_date() {
        assertThat(decision.getYear()).isEqualTo(2026);
        assertThat(decision.getLabel()).isEqualTo("2026/14");
    }

    @Test
    void its_words_stay_once_it_is_locked() {
        decision.write("Konu", "Metin", "Katılanlar", null);
        decision.lock(NOW);
        decision.lock(NOW.plusSeconds(60));

        assertThat(decision.getLockedAt()).as("the first time counts").isEqualTo(NOW);
        assertThatThrownBy(() -> decision.write("Başka", "Başka", "Başka", null))
                .isInstanceOf(IllegalStateException.class);
        assertThat(decision.getText()).isEqualTo("Metin");
    }
}
