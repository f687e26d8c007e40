package net.dider.portal.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditTextTest {

    @Test
    void nothing_written_can_act_or_begin_a_line() {
        assertThat(AuditText.printable("a\r\nb\tc\u001b[31m\u2028\u202ed\u0000"))
                .isEqualTo("a\\r\\nb\\tc\\u001b[31m\\u2028\\u202ed\\u0000");
    }

    @Test
    void what_looks_escaped_is_not_what_was_escaped() {
        assertThat(AuditText.printable("\\n")).isEqualTo("\\\\n").isNotEqualTo(AuditText.printable("\n"));
    }

    @Test
    void letters_of_people_stay_as_they_are() {
        assertThat(AuditText.printable("Iğdır, İzmir – çöp 🌊")).isEqualTo("Iğdır, İzmir – çöp 🌊");
        assertThat(AuditText.printable(null)).isNull();
    }

    @Test
    void what_is_too_long_is_cut_between_letters_and_says_how_much_is_missing() {
        assertThat(AuditText.cut("🌊🌊🌊", 3)).isEqualTo("🌊🌊🌊");
        assertThat(AuditText.cut("🌊🌊🌊🌊🌊", 3)).isEqualTo("🌊🌊🌊… (+2)");
    }
}
