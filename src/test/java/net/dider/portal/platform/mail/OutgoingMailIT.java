package net.dider.portal.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import net.dider.portal.testing.Administrator;
import net.dider.portal.testing.Eventually;
import net.dider.portal.testing.MySqlServer;
import net.dider.portal.testing.ScriptedSmtpServer;
import net.dider.portal.testing.ScriptedSmtpServer.Silence;
import net.dider.portal.testing.TwoPortals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What two portals on one MySQL share, and a mail server that comes and goes (security.md §6, F1 and F7). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutgoingMailIT {

    private static final int MANY = 200;

    private final TwoPortals portals = TwoPortals.shared();

    private Connection sql;

    @BeforeAll
    void connect() throws SQLException {
        sql = MySqlServer.get().connect(portals.database());
    }

    @AfterAll
    void disconnect() throws SQLException {
        sql.close();
    }

    /** They were started together on an empty database. */
    @Test
    void what_is_made_once_for_a_database_two_first_starts_make_once() {
        for (var portal : portals.both()) {
            assertThat(portal.text("/tr/hakkimizda")).contains("<h1>Hakkımızda</h1>");
        }
        assertThat(one("SELECT COUNT(*) FROM accounts")).as("administrators").isEqualTo("1");
        assertThat(one("SELECT COUNT(*) FROM (SELECT item_id, language FROM content_revisions"
                        + " GROUP BY item_id, language HAVING COUNT(*) > 1) twice"))
                .as("pages written twice")
                .isEqualTo("0");
    }

    @Test
    void who_has_to_wait_at_one_portal_has_to_wait_at_the_other() {
        var guess = new Administrator("tahmin@ornek.org", "yanlış bir parola");
        for (var i = 0; i < 5; i++) {
            assertThat(guess.attempt(i % 2 == 0 ? portals.first() : portals.second(), guess.password())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(guess.attempt(portals.first(), guess.password()).statusCode())
                .isEqualTo(429);
        assertThat(guess.attempt(portals.second(), guess.password()).statusCode())
                .isEqualTo(429);
    }

    @Test
    void a_mail_arrives_once_in_the_recipients_language_with_every_letter() throws Exception {
        var server = greenMail();
        try {
            var turkish = queue("isil@ornek.org", "tr", "Işıl İĞŞ çöü");
            var english = queue("jane@example.org", "en", "Jane O’Neil");
            Eventually.is("SENT", () -> state(turkish));
            Eventually.is("SENT", () -> state(english));

            var mails = Arrays.stream(server.getReceivedMessages())
                    .collect(Collectors.toMap(OutgoingMailIT::recipient, m -> m));
            assertThat(mails).as("each once").containsOnlyKeys("isil@ornek.org", "jane@example.org");
            var mail = mails.get("isil@ornek.org");
            assertThat(mail.getSubject()).isEqualTo("Deneme e-postası: İletiler ulaşıyor");
            assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getPersonal())
                    .isEqualTo("Işıl İĞŞ çöü");
            assertThat((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent())
                    .startsWith("Merhaba Işıl İĞŞ çöü,");
            assertThat(mails.get("jane@example.org").getSubject())
                    .isEqualTo("Test e-mail: messages are getting through");
            assertThat(one("SELECT arguments FROM outgoing_mails WHERE id = " + turkish))
                    .as("what was needed to write it is forgotten")
                    .isEqualTo("{}");
        } finally {
            server.stop();
        }
    }

    @Test
    void of_many_mails_on_two_portals_each_arrives_once() throws Exception {
        var server = greenMail();
        try {
            for (var i = 0; i < MANY; i++) {
                queue("kisi" + i + "@ornek.org", "tr", "Kişi " + i);
            }
            Eventually.is(
                    Integer.toString(MANY),
                    () -> one("SELECT COUNT(*) FROM outgoing_mails WHERE state = 'SENT' AND recipient LIKE 'kisi%'"));

            var recipients = Arrays.stream(server.getReceivedMessages())
                    .map(OutgoingMailIT::recipient)
                    .toList();
            assertThat(recipients).hasSize(MANY).doesNotHaveDuplicates();
            assertThat(one("SELECT COUNT(DISTINCT SUBSTRING_INDEX(claimed_by, '/', 1)) FROM outgoing_mails"
                            + " WHERE recipient LIKE 'kisi%'"))
                    .as("portals that took part")
                    .isEqualTo("2");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_is_away_or_busy_gets_the_mail_later_and_once() throws Exception {
        var id = queue("sonra@ornek.org", "tr", "Sonra");
        Eventually.is("WAITING UNREACHABLE 1", () -> fate(id));
        assertThat(portals.first().get("/tr/").statusCode()).isEqualTo(200);

        try (var server = new ScriptedSmtpServer(portals.smtpPort())) {
            server.refuse("sonra@ornek.org", "450 4.2.0 <sonra@ornek.org> greylisted");
            dueNow(id);
            Eventually.is("WAITING REFUSED_FOR_NOW 2", () -> fate(id));
            assertThat(one("SELECT last_reply FROM outgoing_mails WHERE id = " + id))
                    .startsWith("450 4.2.0")
                    .doesNotContain("sonra@");
            assertThat(Duration.between(Instant.now(), nextAttempt(id)))
                    .as("the second pause")
                    .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(120));

            server.behave();
            dueNow(id);
            Eventually.is("SENT", () -> state(id));

            assertThat(server.taken("sonra@ornek.org")).hasSize(1);
        }
    }

    @Test
    void a_recipient_the_server_does_not_know_is_given_up_at_once_and_the_next_one_served() throws Exception {
        try (var server = new ScriptedSmtpServer(portals.smtpPort())) {
            server.refuse("yok@ornek.org", "550 5.1.1 <yok@ornek.org>: user unknown");
            var unknown = queue("yok@ornek.org", "tr", "Yok");
            var known = queue("var@ornek.org", "tr", "Var");

            Eventually.is("FAILED RECIPIENT_REFUSED 1", () -> fate(unknown));
            Eventually.is("SENT", () -> state(known));

            assertThat(one("SELECT last_reply FROM outgoing_mails WHERE id = " + unknown))
                    .isEqualTo("550 5.1.1 …: user unknown");
            assertThat(server.taken("var@ornek.org")).hasSize(1);
            for (var portal : portals.both()) {
                assertThat(Files.readString(portal.dataFolder().resolve("logs/portal.0.log")))
                        .as("no address in the log")
                        .doesNotContain("@ornek.org");
            }
        }
    }

    @Test
    void a_mail_of_a_kind_nobody_writes_waits() throws Exception {
        try (var server = new ScriptedSmtpServer(portals.smtpPort())) {
            var id = queue("kind@ornek.org", "tr", "x");
            var odd = insert("nobody.knows", "tuhaf@ornek.org", "tr", "x");

            Eventually.is("WAITING NO_WRITER 1", () -> fate(odd));
            Eventually.is("SENT", () -> state(id));
            exec("DELETE FROM outgoing_mails WHERE id = " + odd);
        }
    }

    /** One dies before the end of the mail, the other one between its end and the server's answer. */
    @Test
    void kill_minus_nine_sends_no_mail_twice_and_loses_none() throws Exception {
        try (var server = new ScriptedSmtpServer(portals.smtpPort())) {
            server.fallSilent("once@ornek.org", Silence.BEFORE_CONTENT);
            server.fallSilent("ardindan@ornek.org", Silence.AFTER_CONTENT);
            var before = queue("once@ornek.org", "tr", "Önce");
            Eventually.is(true, () -> server.isSilent("once@ornek.org"));
            var after = queue("ardindan@ornek.org", "tr", "Ardından");
            Eventually.is(true, () -> server.isSilent("ardindan@ornek.org"));
            var messageId = one("SELECT message_id FROM outgoing_mails WHERE id = " + before);

            portals.kill();
            server.behave();
            assertThat(state(before)).isEqualTo("SENDING");
            assertThat(state(after)).isEqualTo("SENDING");
            portals.start();

            Eventually.is("SENT", () -> state(before));
            Eventually.is("UNCERTAIN INTERRUPTED 1", () -> fate(after));
            var proof = queue("kanit@ornek.org", "tr", "Kanıt");
            Eventually.is("SENT", () -> state(proof));
            assertThat(server.taken("once@ornek.org"))
                    .singleElement()
                    .extracting(ScriptedSmtpServer.Taken::messageId)
                    .isEqualTo("Message-ID: " + messageId);
            assertThat(server.taken("ardindan@ornek.org")).hasSize(1);
        }
    }

    private GreenMail greenMail() {
        var server = new GreenMail(new ServerSetup(portals.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static String recipient(jakarta.mail.internet.MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long queue(String recipient, String language, String name) {
        return insert("site.test", recipient, language, name);
    }

    /** What OutboxService.queue stores. */
    private synchronized long insert(String kind, String recipient, String language, String name) {
        try (var insert = sql.prepareStatement(
                "INSERT INTO outgoing_mails (kind, recipient, language, arguments, priority, state, attempts,"
                        + " next_attempt_at, message_id, created_at, lock_version)"
                        + " VALUES (?, ?, ?, ?, 0, 'WAITING', 0, UTC_TIMESTAMP(6), ?, UTC_TIMESTAMP(6), 1)",
                java.sql.Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, kind);
            insert.setString(2, recipient);
            insert.setString(3, language);
            insert.setString(4, "{\"name\":\"" + name + "\"}");
            insert.setString(5, "<" + UUID.randomUUID() + "@dider.example>");
            insert.executeUpdate();
            try (var keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void dueNow(long id) {
        exec("UPDATE outgoing_mails SET next_attempt_at = UTC_TIMESTAMP(6) WHERE id = " + id);
    }

    private String state(long id) {
        return one("SELECT state FROM outgoing_mails WHERE id = " + id);
    }

    /** State, last error, attempts. */
    private String fate(long id) {
        return one("SELECT CONCAT_WS(' ', state, last_error, attempts) FROM outgoing_mails WHERE id = " + id);
    }

    private Instant nextAttempt(long id) {
        return Timestamp.valueOf(one("SELECT next_attempt_at FROM outgoing_mails WHERE id = " + id))
                .toLocalDateTime()
                .toInstant(ZoneOffset.UTC);
    }

    private synchronized String one(String query) {
        try (var statement = sql.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void exec(String change) {
        try (var statement = sql.createStatement()) {
            statement.executeUpdate(change);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
