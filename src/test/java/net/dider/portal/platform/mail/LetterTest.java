package net.dider.portal.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import net.dider.portal.testing.Sources;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter becomes, read back as the recipient's mail program does. */
class LetterTest {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String LINK = "https://dider.example/tr/davet?token=aZ-09_x&x=1";

    @Test
    void both_parts_say_the_same_in_the_recipients_language() throws Exception {
        var turkish = received(print(letter("Işıl Öz"), "tr"));
        var english = received(print(letter("Işıl Öz"), "en"));

        assertThat(turkish.getContentType()).startsWith("multipart/alternative");
        assertThat(part(turkish, 0).getContentType()).startsWith("text/plain; charset=UTF-8");
        assertThat(part(turkish, 1).getContentType()).startsWith("text/html; charset=UTF-8");
        assertThat(words(turkish, 0))
                .startsWith("Merhaba Işıl Öz,\r\n")
                .contains("İ ı Ğ ğ Ş ş Ç ç Ö ö Ü ü", "Dünya Kenti İzmir Derneği (DİDER)");
        assertThat(Jsoup.parse(words(turkish, 1)).body().text())
                .contains("Merhaba Işıl Öz,", "İ ı Ğ ğ Ş ş Ç ç Ö ö Ü ü", "Dünya Kenti İzmir Derneği (DİDER)");
        assertThat(words(english, 0)).startsWith("Hello Işıl Öz,\r\n").contains("World City İzmir Association");
        assertThat(Jsoup.parse(words(english, 1)).selectFirst("html").attr("lang"))
                .isEqualTo("en");
        assertThat(english.getHeader("Content-Language")).containsExactly("en");
    }

    @Test
    void subject_and_names_arrive_as_they_were_written() throws Exception {
        var mail = received(print(letter("İĞŞ ığş çöü"), "tr"));

        assertThat(mail.getSubject()).isEqualTo("Deneme e-postası: İletiler ulaşıyor");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("İĞŞ ığş çöü");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("DİDER");
        assertThat(mail.getHeader("Subject", null))
                .as("on the line")
                .isPrintable()
                .matches("\\p{ASCII}+");
        assertThat(mail.getMessageID()).isEqualTo("<one@dider.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void the_link_stands_on_a_line_of_its_own_and_behind_the_button() throws Exception {
        var mail = received(print(letter("Işıl Öz"), "tr"));

        assertThat(words(mail, 0).lines()).contains(LINK);
        var links = Jsoup.parse(words(mail, 1)).select("a");
        assertThat(links.eachAttr("href")).containsExactly(LINK, LINK);
        assertThat(links.eachText()).containsExactly("Giden e-postaları açın", LINK);
    }

    @Test
    void nothing_in_a_name_becomes_markup_or_a_pattern() throws Exception {
        var name = "<b onclick=alert(1)>{0} & ''O’Neil\"</b><script>alert(1)</script>";
        var mail = received(print(letter(name), "tr"));

        assertThat(words(mail, 0)).startsWith("Merhaba " + name + ",\r\n");
        var html = Jsoup.parse(words(mail, 1));
        assertThat(html.select("script, b, [onclick]")).isEmpty();
        assertThat(html.body().text()).contains("Merhaba " + name + ",");
    }

    @Test
    void without_a_name_a_button_and_a_reason_nothing_empty_is_left() throws Exception {
        var plain = Letter.to(" ").subject("mail.test.title.subject").paragraph("mail.test.paragraph.lead");
        var mail = received(print(plain, "tr"));

        assertThat(words(mail, 0)).startsWith("Merhaba,\r\n").doesNotContain("null");
        var html = Jsoup.parse(words(mail, 1));
        assertThat(html.select("a")).isEmpty();
        assertThat(html.select("p, h1").eachText()).doesNotContain("").noneMatch(String::isBlank);
        assertThat(html.select("[data-slot]")).isEmpty();
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Işıl\r\nBcc: kurban@ornek.org", "Işıl\nX: y", "Işıl\u0000", "Işıl\u2028Öz"})
    void a_name_that_would_begin_another_header_is_refused(String name) {
        var letter = print(letter(name), "tr");

        assertThatThrownBy(() -> message(letter)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_subject_that_would_begin_another_header_is_refused() {
        var letter = new WrittenLetter("tr", "DİDER", null, "Merhaba\r\nBcc: kurban@ornek.org", "x", "x");

        assertThatThrownBy(() -> message(letter)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/admin", "data:text/html,x", "mailto:a@b.org", "https:///x"})
    void a_button_leads_to_a_web_address(String address) {
        var letter = Letter.to(null);

        assertThatThrownBy(() -> letter.button("mail.test.button.open", address))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@ornek.org\r\nBcc: b@ornek.org",
                "a@ornek.org\n",
                "a@ornek.org, b@ornek.org",
                "Işıl <a@ornek.org>",
                "ışıl@ornek.org",
                "a@ornek.org\u0000",
                "a b@ornek.org",
                "@ornek.org",
                "a@",
                "a",
                "a@-.org",
                "a..b@ornek.org",
                "\"a b\"@ornek.org"
            })
    void what_is_not_the_address_of_one_recipient_is_refused(String typed) {
        assertThat(MailAddress.of(typed)).isEmpty();
    }

    @Test
    void an_address_goes_over_the_line_in_ascii() {
        assertThat(MailAddress.of(" yonetici+x@örnek.org ")).contains("yonetici+x@xn--rnek-4qa.org");
        assertThat(MailAddress.of("a@ornek.org")).contains("a@ornek.org");
        assertThat(MailAddress.of(null)).isEmpty();
        assertThat(MailAddress.of("a@" + "x".repeat(300) + ".org")).isEmpty();
    }

    private static Letter letter(String name) {
        return Letter.to(name)
                .subject("mail.test.title.subject")
                .paragraph("mail.test.paragraph.lead")
                .paragraph("mail.test.paragraph.letters")
                .button("mail.test.button.open", LINK)
                .reason("mail.test.paragraph.reason");
    }

    /** With the words that ship. */
    static WrittenLetter print(Letter letter, String language) {
        var words = new Properties();
        try {
            words.load(new StringReader(Sources.read(Sources.I18N.resolve("mail_" + language + ".properties"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return LetterPress.print(letter, language, (key, arguments) -> new MessageFormat(
                        words.getProperty(key), Locale.forLanguageTag(language))
                .format(arguments));
    }

    private static MailMessage message(WrittenLetter letter) throws MessagingException {
        return new MailMessage(
                SESSION, "no-reply@dider.example", OutgoingMailFixture.mail("isil@ornek.org"), letter, () -> true);
    }

    private static MimeMessage received(WrittenLetter letter) throws MessagingException, IOException {
        var out = new ByteArrayOutputStream();
        message(letter).writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).as("on the line").matches("(?s)\\p{ASCII}+");
        return new MimeMessage(SESSION, new ByteArrayInputStream(out.toByteArray()));
    }

    private static BodyPart part(MimeMessage mail, int number) throws MessagingException, IOException {
        return ((Multipart) mail.getContent()).getBodyPart(number);
    }

    private static String words(MimeMessage mail, int part) throws MessagingException, IOException {
        return (String) part(mail, part).getContent();
    }
}
