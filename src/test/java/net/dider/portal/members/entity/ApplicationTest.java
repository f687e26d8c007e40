package net.dider.portal.members.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApplicationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate ARRIVED = LocalDate.of(2026, 11, 22);

    private final Application application = new Application("ABCD-EFGH", "tr", "sealed", NOW);

    private Application received() {
        application.send(1L, "name", "email", NOW);
        application.prove(NOW);
        application.receive(ARRIVED, NOW);
        return application;
    }

    @Test
    void the_boards_days_begin_with_the_signed_form_and_not_before() {
        application.send(1L, "name", "email", NOW);
        application.prove(NOW);
        assertThat(application.deadline(30)).isNull();

        application.receive(ARRIVED, NOW);

        assertThat(application.deadline(30).last()).isEqualTo(LocalDate.of(2026, 12, 22));
    }

    @Test
    void asking_back_stops_no_day() {
        received().askBack(7L, "words", NOW);
        application.receive(ARRIVED.plusDays(10), NOW);

        assertThat(application.getState()).isEqualTo(ApplicationState.RECEIVED);
        assertThat(application.deadline(30).last()).isEqualTo(LocalDate.of(2026, 12, 22));
    }

    @Test
    void nothing_is_decided_before_the_signed_form_is_there() {
        application.send(1L, "name", "email", NOW);
        application.prove(NOW);

        assertThatThrownBy(() -> application.accept(7L, NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> application.reject(7L, "words", NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(application.getState()).isEqualTo(ApplicationState.PROVEN);
    }

    @Test
    void what_is_decided_is_decided_once() {
        received().accept(7L, NOW);

        assertThat(application.getDecisionId()).isEqualTo(7L);
        assertThatThrownBy(() -> application.reject(8L, "words", NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> application.withdraw(NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(application.getDecisionId()).isEqualTo(7L);
    }

    @Test
    void what_was_sent_is_not_typed_on() {
        application.send(1L, "name", "email", NOW);

        assertThatThrownBy(() -> application.keep(PersonKind.CITIZEN, "other", "en", NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> application.send(1L, "name", "email", NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_what_was_taken_back_is_forgotten() {
        assertThatThrownBy(() -> application.forget("nothing")).isInstanceOf(IllegalStateException.class);
        application.send(1L, "name", "email", NOW);
        application.withdraw(NOW);
        application.forget("nothing");

        assertThat(application.getSealedAnswers()).isEqualTo("nothing");
        assertThat(application.getNameKey()).isNull();
        assertThat(application.getEmailKey()).isNull();
    }
}
