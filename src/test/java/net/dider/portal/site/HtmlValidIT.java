package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import net.dider.portal.testing.Eventually;
import net.dider.portal.testing.PublicForm;
import net.dider.portal.testing.PublicPages;
import net.dider.portal.testing.RunningPortal;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Nu HTML checker finds no error, on pages and on the answers that say there is none. */
class HtmlValidIT {

    private static final Pattern TOKEN = Pattern.compile("/parola-belirleme\\?token=([\\w-]+)");

    static List<String> pages() {
        return PublicPages.withForms(RunningPortal.shared());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_valid_html(String path) throws Exception {
        assertThat(errors(RunningPortal.shared().get(path).body())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("missing")
    void a_page_that_says_there_is_none_is_valid_too(String path) throws Exception {
        assertThat(errors(RunningPortal.shared().get(path).body())).isEmpty();
    }

    static List<String> missing() {
        return List.of("/tr/yok", "/en/none");
    }

    @Test
    void the_form_behind_a_link_that_came_by_mail_is_valid() throws Exception {
        var portal = RunningPortal.shared();
        var asked = PublicForm.submit(
                portal,
                "/tr/parolami-unuttum",
                Map.of("form:email", portal.administrator().email(), "form:ask", "form:ask"));
        assertThat(errors(asked.body())).as("the answer to the question").isEmpty();

        Eventually.is(true, () -> linkInMail(portal).isPresent());
        var token = linkInMail(portal).orElseThrow();
        for (var page : List.of("/tr/parola-belirleme", "/en/set-password")) {
            var form = portal.get(page + "?token=" + token).body();
            assertThat(new String(form, StandardCharsets.UTF_8)).contains("type=\"password\"");
            assertThat(errors(form)).isEmpty();
        }
    }

    @Test
    void a_form_that_was_refused_is_valid() throws Exception {
        var portal = RunningPortal.shared();
        var refused = PublicForm.submit(
                portal,
                "/tr/giris",
                Map.of("form:email", "kimse@ornek.org", "form:password", "yanlış", "form:signIn", "form:signIn"));

        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("notice-error");
        assertThat(errors(refused.body())).isEmpty();
    }

    /** The token in the one mail of a portal that has no mail server and has sent nothing else with a link. */
    private static Optional<String> linkInMail(RunningPortal portal) {
        try (var mails = Files.list(portal.dataFolder().resolve("mail"))) {
            return mails.filter(f -> f.toString().endsWith(".eml"))
                    .map(HtmlValidIT::words)
                    .flatMap(words -> TOKEN.matcher(words).results().map(m -> m.group(1)))
                    .findFirst();
        } catch (NoSuchFileException nothingSentYet) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Path mail) {
        try (var in = Files.newInputStream(mail)) {
            return (String) ((Multipart) new MimeMessage(Session.getInstance(new Properties()), in).getContent())
                    .getBodyPart(0)
                    .getContent();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(mail.toString(), e);
        }
    }

    @Test
    void the_checker_would_find_an_error() throws Exception {
        assertThat(errors("<!DOCTYPE html><title>a</title><p align=left>".getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    private static List<String> errors(byte[] html) throws Exception {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        checker.setForceHTML(true);
        checker.setNoLangDetect(true);
        return checker.validate(new ByteArrayInputStream(html))
                .lines()
                .filter(l -> l.contains("error"))
                .toList();
    }
}
