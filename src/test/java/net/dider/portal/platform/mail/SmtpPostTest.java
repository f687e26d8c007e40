package net.dider.portal.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import net.dider.portal.platform.mail.Delivery.Outcome;
import net.dider.portal.testing.MySqlServer;
import net.dider.portal.testing.ScriptedSmtpServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in, encryption and the fence before the end of a mail, against mail servers on real sockets. */
class SmtpPostTest {

    private static final String RECIPIENT = "isil@ornek.org";
    private static final String PASSWORD = "deniz-15";

    @TempDir
    static Path folder;

    private static Path certificate;

    /** GreenMail's own certificate names no host; this one is for localhost. */
    @BeforeAll
    static void createCertificate() throws Exception {
        certificate = folder.resolve("localhost.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "mail",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        certificate.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        System.setProperty("greenmail.tls.keystore.file", certificate.toString());
        System.setProperty("greenmail.tls.keystore.password", PASSWORD);
    }

    @Test
    void a_server_without_starttls_learns_nothing_but_our_name() {
        try (var server = new ScriptedSmtpServer(0);
                var post = new SmtpPost(server("localhost", server.port(), "portal", "starttls"))) {
            var opened = post.open();

            assertThat(opened.outcome()).isEqualTo(Outcome.NO_LINE);
            assertThat(opened.trouble()).isEqualTo(MailTrouble.NOT_SECURE);
            assertThat(server.commands()).allMatch(c -> c.startsWith("EHLO") || c.startsWith("QUIT"));
        }
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_is_not_spoken_to() {
        var server = greenMail(ServerSetup.PROTOCOL_SMTPS);
        try (var post = new SmtpPost(server("localhost", server.getSmtps().getPort(), "portal", "tls"))) {
            assertThat(post.open().trouble()).isEqualTo(MailTrouble.NOT_SECURE);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_trusted_certificate_of_another_server_is_not_enough() throws Exception {
        var server = greenMail(ServerSetup.PROTOCOL_SMTPS);
        try (var post =
                new SmtpPost(server("127.0.0.1", server.getSmtps().getPort(), "portal", "tls"), trustingGreenMail())) {
            assertThat(post.open().trouble()).isEqualTo(MailTrouble.NOT_SECURE);
        } finally {
            server.stop();
        }
    }

    @Test
    void over_tls_and_signed_in_the_mail_is_taken() throws Exception {
        var server = greenMail(ServerSetup.PROTOCOL_SMTPS);
        server.setUser("portal", "portal", "gizli");
        try (var post =
                new SmtpPost(server("localhost", server.getSmtps().getPort(), "portal", "tls"), trustingGreenMail())) {
            assertThat(post.open()).isEqualTo(Delivery.ARRIVED);
            assertThat(post.send(message(post, () -> true))).isEqualTo(Delivery.ARRIVED);

            assertThat(server.getReceivedMessages()).singleElement().satisfies(m -> assertThat(m.getSubject())
                    .isEqualTo("Deneme e-postası: İletiler ulaşıyor"));
        } finally {
            server.stop();
        }
    }

    @Test
    void where_tls_begins_with_starttls_the_mail_goes_through_it_and_nothing_of_it_in_clear() throws Exception {
        try (var server = new ScriptedSmtpServer(0).offerTls(certified());
                var post = new SmtpPost(server("localhost", server.port(), null, "starttls"), trustingGreenMail())) {
            assertThat(post.open()).isEqualTo(Delivery.ARRIVED);
            assertThat(post.send(message(post, () -> true))).isEqualTo(Delivery.ARRIVED);

            assertThat(server.taken(RECIPIENT)).hasSize(1);
            assertThat(server.commands()).map(c -> c.split(" ")[0]).containsExactly("EHLO", "STARTTLS");
        }
    }

    @Test
    void a_wrong_password_is_told_apart() throws Exception {
        var server = greenMail(ServerSetup.PROTOCOL_SMTPS);
        server.setUser("portal", "portal", "another one");
        try (var post =
                new SmtpPost(server("localhost", server.getSmtps().getPort(), "portal", "tls"), trustingGreenMail())) {
            assertThat(post.open().trouble()).isEqualTo(MailTrouble.SIGN_IN_REFUSED);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_that_is_in_other_hands_by_now_never_gets_its_end() {
        try (var server = new ScriptedSmtpServer(0);
                var post = new SmtpPost(server("localhost", server.port(), null, "none"))) {
            var asked = new AtomicInteger();
            assertThat(post.open()).isEqualTo(Delivery.ARRIVED);

            var lost = post.send(message(post, () -> asked.incrementAndGet() > 1));

            assertThat(lost).isEqualTo(Delivery.LOST);
            assertThat(server.taken(RECIPIENT)).isEmpty();
            assertThat(post.open()).as("on a new connection").isEqualTo(Delivery.ARRIVED);
            assertThat(post.send(message(post, () -> asked.incrementAndGet() > 1)))
                    .isEqualTo(Delivery.ARRIVED);
            assertThat(server.taken(RECIPIENT)).hasSize(1);
            assertThat(asked).as("asked once a mail").hasValue(2);
        }
    }

    @Test
    void when_the_answer_to_the_end_is_lost_the_mail_is_doubtful() {
        try (var server = new ScriptedSmtpServer(0);
                var post = new SmtpPost(server("localhost", server.port(), null, "none"))) {
            server.hangUpAfterContent(RECIPIENT);
            post.open();

            var delivery = post.send(message(post, () -> true));

            assertThat(delivery.outcome()).isEqualTo(Outcome.DOUBTFUL);
            assertThat(server.taken(RECIPIENT)).hasSize(1);
        }
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        try (var post = new SmtpPost(server("localhost", MySqlServer.freePort(), null, "none"))) {
            assertThat(post.open().trouble()).isEqualTo(MailTrouble.UNREACHABLE);
        }
    }

    private static MailServer server(String host, int port, String user, String tls) {
        return new MailServer(host, port, user, "gizli", tls, "no-reply@dider.example", "dider.example");
    }

    private static GreenMail greenMail(String protocol) {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        return server;
    }

    private static MailMessage message(Post post, BooleanSupplier beforeEnd) {
        var letter = Letter.to("Işıl Öz").subject("mail.test.title.subject").paragraph("mail.test.paragraph.lead");
        try {
            return new MailMessage(
                    post.session(),
                    "no-reply@dider.example",
                    OutgoingMailFixture.mail(RECIPIENT),
                    LetterTest.print(letter, "tr"),
                    beforeEnd);
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SSLContext certified() throws GeneralSecurityException, IOException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore(), PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore keyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(certificate)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static SSLSocketFactory trustingGreenMail() throws GeneralSecurityException, IOException {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mail", keyStore().getCertificate("mail"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
