package net.dider.portal.members.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.dider.portal.members.entity.Deadline.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the domain facts §1.3. */
class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 30, 2026-12-22",
        "2026-11-22, 45, 2027-01-06",
        "2027-01-30, 30, 2027-03-01",
        "2028-01-31, 30, 2028-03-01"
    })
    void the_day_after_the_event_is_day_one(LocalDate event, int days, LocalDate last) {
        assertThat(Deadline.of(event, days).last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        // a Saturday, a Sunday, Republic Day on a Friday, New Year's Day on a Friday, a Tuesday
        "2026-11-26, WEEKEND, 2026-12-26",
        "2026-11-27, WEEKEND, 2026-12-27",
        "2027-09-29, HOLIDAY, 2027-10-29",
        "2026-12-02, HOLIDAY, 2027-01-01",
        "2026-11-22, WORKING, 2026-12-22"
    })
    void a_last_day_that_is_no_working_day_is_said_and_not_moved(LocalDate event, Day day, LocalDate last) {
        var deadline = Deadline.of(event, 30);

        assertThat(deadline.last()).isEqualTo(last);
        assertThat(deadline.day()).isEqualTo(day);
    }

    @Test
    void days_left_are_none_on_the_last_day_and_negative_after_it() {
        var deadline = Deadline.of(LocalDate.of(2026, 11, 22), 30);

        assertThat(deadline.left(LocalDate.of(2026, 11, 22))).isEqualTo(30);
        assertThat(deadline.left(LocalDate.of(2026, 12, 22))).isZero();
        assertThat(deadline.left(LocalDate.of(2026, 12, 25))).isEqualTo(-3);
    }
}
