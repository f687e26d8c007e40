package net.dider.portal.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineFormatterTest {

    private final OneLineFormatter formatter = new OneLineFormatter();

    @Test
    void an_event_is_a_line_with_its_time_in_utc() {
        var event = new LogRecord(Level.WARNING, "The database does not answer: {0}");
        event.setLoggerName("net.dider.portal.Test");
        event.setParameters(new Object[] {"08S01"});
        event.setInstant(Instant.parse("2026-11-23T09:05:00.123456789Z"));

        assertThat(formatter.format(event))
                .isEqualTo("2026-11-23T09:05:00.123Z WARNING [net.dider.portal.Test]"
                        + " The database does not answer: 08S01\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\n2026-11-23T09:05:00.123Z INFO [x] forged",
                "\u001b[2J\u001b[31mred",
                "\u2028next\u2029next\u0085next\u000bnext\fnext",
                "\u202egnirts\u2066\u200f",
                "\u0000\b\u007f\u009b31m"
            })
    void what_a_stranger_sends_neither_breaks_the_line_nor_steers_the_terminal(String sent) {
        var line = formatter.format(new LogRecord(Level.INFO, "Address: " + sent));

        assertThat(line.stripTrailing())
                .matches("[^\\p{Cc}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]*");
        assertThat(line).endsWith("\n");
    }

    @Test
    void what_was_escaped_can_still_be_read() {
        assertThat(formatter.format(new LogRecord(Level.INFO, "a\tb\r\nc\u001bd ığİ")))
                .endsWith("a\\tb\\r\\nc\\u001bd ığİ\n");
    }

    @Test
    void a_stack_trace_with_its_causes_stays_on_the_line() {
        var event = new LogRecord(Level.SEVERE, "Failed");
        event.setThrown(new IllegalStateException("outer\nforged", new IllegalArgumentException("inner")));

        assertThat(formatter.format(event).stripTrailing())
                .doesNotContain("\n")
                .contains(
                        "Failed | java.lang.IllegalStateException: outer\\nforged | at ",
                        " | Caused by: java.lang.IllegalArgumentException: inner | at ",
                        "OneLineFormatterTest.java:");
    }

    @Test
    void nobody_is_named() {
        var event = new LogRecord(Level.WARNING, "for isil.oz+x@example.org, object Door@1f2e");
        event.setThrown(new IllegalStateException("Duplicate entry 'O'Neill' for key 'uk_people_name'"));

        assertThat(formatter.format(event))
                .doesNotContain("isil", "Neill")
                .contains("for ***, object Door@1f2e", "Duplicate entry '***' for key 'uk_people_name'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unique index violation: PUBLIC.UK_NAME ON PUBLIC.PEOPLE(NAME) VALUES ( /* 3 */ 'Öz' )",
                "Value too long for column \"name CHARACTER VARYING(3)\": \"'Öz''ün' (6)\"; SQL statement:",
                "Data conversion error converting \"Öz\"",
                "Incorrect string value: 'Öz' for column 'name' at row 1"
            })
    void a_database_that_quotes_values_is_not_quoted(String message) {
        var event = new LogRecord(Level.WARNING, "failed");
        event.setThrown(new IllegalStateException(message));

        assertThat(formatter.format(event)).doesNotContain("Öz").contains("***");
    }
}
