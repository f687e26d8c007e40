package net.dider.portal.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutgoingMailTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void what_was_sent_is_forgotten_but_for_the_fact() {
        var mail = OutgoingMailFixture.mail("a@ornek.org");

        mail.arrive(NOW);

        assertThat(mail.getState()).isEqualTo(MailState.SENT);
        assertThat(mail.getArguments()).isEqualTo("{}");
    }

    @Test
    void an_administrator_begins_again_at_once() {
        var mail = OutgoingMailFixture.mail("a@ornek.org");
        mail.doubt(MailTrouble.NO_ANSWER, null);

        mail.restart(NOW.plus(Duration.ofHours(1)));

        assertThat(mail.getState()).isEqualTo(MailState.WAITING);
        assertThat(mail.getAttempts()).isZero();
        assertThat(mail.getNextAttemptAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }
}
