package net.dider.portal.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangeWindowTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final ChangeWindow window = new ChangeWindow(7);

    @Test
    void changes_in_a_row_move_the_floor() {
        window.applied(8, NOW);
        window.applied(9, NOW);

        assertThat(window.floor()).isEqualTo(9);
        assertThat(window.isNew(9)).isFalse();
        assertThat(window.isNew(10)).isTrue();
    }

    @Test
    void a_change_committed_after_a_later_one_is_still_asked_for() {
        window.applied(9, NOW);

        assertThat(window.floor()).as("8 may still come").isEqualTo(7);
        assertThat(window.isNew(9)).isFalse();
        assertThat(window.isNew(8)).isTrue();

        window.applied(8, NOW);

        assertThat(window.floor()).isEqualTo(9);
    }

    @Test
    void a_number_that_was_rolled_back_is_given_up_when_no_transaction_can_still_bring_it() {
        window.applied(9, NOW);
        window.applied(10, NOW.plus(ChangeWindow.LONGEST_TRANSACTION).plusSeconds(1));

        assertThat(window.floor()).isEqualTo(10);
    }
}
