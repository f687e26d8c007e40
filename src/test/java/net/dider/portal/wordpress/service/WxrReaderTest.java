package net.dider.portal.wordpress.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.dider.portal.wordpress.service.WxrRefused.Reason;
import org.junit.jupiter.api.Test;

class WxrReaderTest {

    static final Path EXPORT = Path.of("src", "test", "resources", "wordpress", "export.xml");

    private final List<WxrPost> posts = new ArrayList<>();

    @Test
    void everything_a_post_says_is_read() throws Exception {
        assertThat(read(export())).isEqualTo("https://eski.dider.example");

        assertThat(posts).hasSize(16);
        var news = post(20);
        assertThat(news.title()).isEqualTo("Kent Günü &amp; şenlik");
        assertThat(news.type()).isEqualTo("post");
        assertThat(news.status()).isEqualTo("publish");
        assertThat(news.slug()).isEqualTo("kent-gunu");
        assertThat(news.date()).isEqualTo(Instant.parse("2021-05-03T09:30:00Z"));
        assertThat(news.body()).startsWith("Herkes davetli.\n\nProgram:");
        assertThat(news.excerpt()).isEqualTo("Kent Günü 3 Mayıs’ta.");
        assertThat(news.link()).isEqualTo("https://eski.dider.example/2021/05/kent-gunu/");
        assertThat(post(12).parent()).isEqualTo(10);
        assertThat(post(25).locked()).isTrue();
        assertThat(post(23).date()).as("a draft has no day").isNull();
        assertThat(post(40).attachment()).endsWith("/iskele.jpg");
    }

    @Test
    void polylangs_language_and_group_of_translations_are_read() throws Exception {
        read(export());

        assertThat(post(10).term("language")).contains("tr");
        assertThat(post(11).term("language")).contains("en");
        assertThat(post(10).term("post_translations"))
                .isEqualTo(post(11).term("post_translations"))
                .contains("pll_aaa");
        assertThat(post(27).term("language")).isEmpty();
        assertThat(post(20).terms()).extracting(WxrPost.Term::name).contains("Etkinlik", "şenlik");
    }

    @Test
    void a_document_type_is_refused_whatever_it_declares() {
        var bomb = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        for (var type : List.of(
                bomb,
                "<!DOCTYPE rss [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE rss SYSTEM \"http://localhost:1/evil.dtd\">",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://localhost:1/p\"> %p;]>",
                "<!DOCTYPE rss>")) {
            var file = export().replace("<rss version", type + "<rss version")
                    .replace("Herkes davetli.", "Herkes]]>&c;&file;<![CDATA[davetli.");

            assertThat(refused(file).getReason()).as(type).isEqualTo(Reason.DOCTYPE);
            assertThat(posts).isEmpty();
        }
    }

    @Test
    void an_entity_nobody_declared_is_refused() {
        assertThat(refused(export().replace("<title><![CDATA[Tüzük]]>", "<title>&file;"))
                        .getReason())
                .isIn(Reason.DAMAGED, Reason.DOCTYPE);
    }

    @Test
    void a_file_that_breaks_off_says_where() {
        var whole = export();

        var refused = refused(whole.substring(0, whole.indexOf("Everybody")));

        assertThat(refused.getReason()).isEqualTo(Reason.TRUNCATED);
        assertThat(refused.getLine()).isGreaterThan(100);
        assertThat(refused(whole.replace("</rss>", "")).getReason()).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void what_is_no_export_is_told_apart() {
        assertThat(refused("").getReason()).isEqualTo(Reason.EMPTY);
        assertThat(refused("Ad;Soyad\nIşıl;Öz").getReason()).isEqualTo(Reason.NOT_XML);
        assertThat(refused("<html><body>Merhaba</body></html>").getReason()).isEqualTo(Reason.NOT_WXR);
        assertThat(refused(
                                "<rss version=\"2.0\"><channel><title>Feed</title><item><title>x</title></item></channel></rss>")
                        .getReason())
                .isEqualTo(Reason.NOT_WXR);
        assertThat(refused("<rss><channel></rss>").getReason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void bytes_in_another_encoding_than_the_file_says_are_refused() throws Exception {
        var turkish = Charset.forName("windows-1254");
        assertThat(refused(export().getBytes(turkish)).getReason()).isEqualTo(Reason.ENCODING);
        assertThat(refused(export().getBytes(StandardCharsets.UTF_16)).getReason())
                .isEqualTo(Reason.ENCODING);

        posts.clear();
        WxrReader.read(
                new ByteArrayInputStream(export().replace("encoding=\"UTF-8\"", "encoding=\"windows-1254\"")
                        .getBytes(turkish)),
                posts::add);
        assertThat(post(12).title()).isEqualTo("Tüzük");
    }

    @Test
    void control_characters_that_wordpress_exports_do_no_harm() throws Exception {
        read(export().replace("Herkes davetli.", "Herkes\u000B davetli.\u0008"));

        assertThat(post(20).body()).startsWith("Herkes  davetli.");
    }

    @Test
    void a_text_longer_than_any_is_refused_without_reading_it_whole() {
        assertThat(refused(export().replace("Herkes davetli.", "x".repeat(WxrReader.LONGEST_TEXT + 1)))
                        .getReason())
                .isEqualTo(Reason.TOO_MUCH);
    }

    @Test
    void more_posts_than_any_site_has_are_refused() {
        var whole = export();
        var begin = whole.substring(0, whole.indexOf("\t<item>"));

        assertThat(refused(begin + "<item/>".repeat(WxrReader.MOST_POSTS + 1) + "</channel></rss>")
                        .getReason())
                .isEqualTo(Reason.TOO_MUCH);
    }

    static String export() {
        try {
            return Files.readString(EXPORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) throws Exception {
        return WxrReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), posts::add);
    }

    private WxrRefused refused(String file) {
        return refused(file.getBytes(StandardCharsets.UTF_8));
    }

    private WxrRefused refused(byte[] file) {
        posts.clear();
        return catchThrowableOfType(WxrRefused.class, () -> WxrReader.read(new ByteArrayInputStream(file), posts::add));
    }

    private WxrPost post(long id) {
        return posts.stream().filter(p -> p.id() == id).findFirst().orElseThrow();
    }
}
