package net.dider.portal.media.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.entity.StoredFile;
import net.dider.portal.media.service.MediaFile.Words;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.SafeHtml;
import net.dider.portal.platform.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get for the mark of a file in a body. */
class MediaHtmlTest {

    private final Map<Long, MediaFile> library = new HashMap<>();
    private final MediaHtml html = new MediaHtml(
            new MediaFiles() {
                @Override
                public Map<Long, MediaFile> findAll(Collection<Long> ids) {
                    return library;
                }
            },
            new Languages() {
                @Override
                public Optional<Language> find(String code) {
                    return Optional.of(language(code));
                }

                @Override
                public Language getDefault() {
                    return language("tr");
                }
            },
            new Texts() {
                @Override
                public String format(Language language, String key, Object... arguments) {
                    return language.getCode() + " " + key + " " + arguments[0];
                }
            });

    MediaHtmlTest() {
        var words = Map.of(
                "tr", new Words("tr", "Körfezde \"gün\" <batımı>", "Kordon, 2026", false, 1),
                "en", new Words("en", "", "", true, 1));
        put(1, MediaKind.IMAGE, FileType.JPEG, words, false);
        put(2, MediaKind.DOCUMENT, FileType.PDF, Map.of(), false);
        put(3, MediaKind.VIDEO, FileType.MP4, words, false);
        put(4, MediaKind.IMAGE, FileType.PNG, words, true);
        put(5, MediaKind.AUDIO, FileType.MP3, Map.of(), false);
    }

    private void put(long id, MediaKind kind, FileType type, Map<String, Words> words, boolean trashed) {
        var picture = kind == MediaKind.IMAGE;
        var stored = new StoredFile(
                type,
                "k",
                1_234_567,
                picture ? 1600 : 0,
                picture ? 900 : 0,
                picture ? List.of(320, 640, 1600) : List.of());
        library.put(
                id,
                new MediaFile(id, 7, kind, "Kordon’da akşam", stored, 31, 50, trashed, Instant.EPOCH, null, 1, words));
    }

    private static Language language(String code) {
        return new Language() {
            @Override
            public String getCode() {
                return code;
            }
        };
    }

    @Test
    void a_picture_alone_in_a_paragraph_becomes_a_figure() {
        var figure = Jsoup.parseBodyFragment(html.render("<p>Önce</p><p><img src=\"media:1\" /></p><p>Sonra</p>", "tr"))
                .selectFirst("body > p + figure.media + p");
        assertThat(figure).isNotNull();
        var shown = figure.previousElementSibling();
        var image = shown.selectFirst("picture > img");

        assertThat(image.attr("src")).isEqualTo("/media/1/7/1600/kordonda-aksam.jpg");
        assertThat(image.attr("srcset"))
                .isEqualTo("/media/1/7/320/kordonda-aksam.jpg 320w, /media/1/7/640/kordonda-aksam.jpg 640w,"
                        + " /media/1/7/1600/kordonda-aksam.jpg 1600w");
        assertThat(image.attr("width") + " " + image.attr("height")).isEqualTo("1600 900");
        assertThat(image.attr("loading")).isEqualTo("lazy");
        assertThat(image.attr("alt")).isEqualTo("Körfezde \"gün\" <batımı>");
        assertThat(image.className()).as("31 % is nearest to 30").isEqualTo("focus-x-30 focus-y-50");
        assertThat(shown.selectFirst("source").attr("type")).isEqualTo("image/webp");
        assertThat(shown.selectFirst("source").attr("srcset")).contains("/media/1/7/640/kordonda-aksam.webp 640w");
        assertThat(shown.selectFirst("figcaption").text()).isEqualTo("Kordon, 2026");
    }

    @Test
    void words_of_the_library_cannot_become_markup() {
        assertThat(html.render("<p><img src=\"media:1\" /></p>", "tr")).doesNotContain("<batımı>");
    }

    @Test
    void a_decoration_has_an_empty_alternative_and_no_caption() {
        var image = Jsoup.parseBodyFragment(html.render("<p><img src=\"media:1\" /></p>", "en"));

        assertThat(image.selectFirst("img").hasAttr("alt")).isTrue();
        assertThat(image.selectFirst("img").attr("alt")).isEmpty();
        assertThat(image.select("figcaption")).isEmpty();
    }

    @Test
    void words_that_are_missing_come_from_another_language_and_say_so() {
        var image = Jsoup.parseBodyFragment(html.render("<p><img src=\"media:1\" /></p>", "de"))
                .selectFirst("img");

        assertThat(image.attr("alt")).startsWith("Körfezde");
        assertThat(image.attr("lang")).isEqualTo("tr");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Önce <img src=\"media:1\" /> sonra</p> | p figure p",
                "<p><img src=\"media:1\" /> sonra</p>      | figure p",
                "<p>Önce <img src=\"media:1\" /></p>       | p figure",
                "<p><img src=\"media:1\" /><img src=\"media:1\" /></p> | figure figure",
                "<ul><li><img src=\"media:1\" /></li></ul>  | ul",
                "<p>a <strong><img src=\"media:1\" /></strong></p> | p",
                "<h2>a <img src=\"media:1\" /></h2>         | h2"
            })
    void a_paragraph_never_holds_a_figure(String body, String blocks) {
        var document = Jsoup.parseBodyFragment(html.render(body, "tr"));

        assertThat(document.body().children().eachText()).doesNotContain("media:");
        assertThat(document.body().children().stream().map(e -> e.tagName())).containsExactly(blocks.split(" "));
        assertThat(document.select("p figure, h2 figure")).isEmpty();
        assertThat(document.select("img[src^=/media/1/7/]")).isNotEmpty();
        assertThat(document.text()).isEqualTo(document.text().strip());
    }

    @Test
    void a_document_is_a_link_that_says_what_one_gets() {
        var link = Jsoup.parseBodyFragment(html.render("<p>Bkz. <a href=\"media:2\">tüzük</a>.</p>", "tr"))
                .selectFirst("p > a");

        assertThat(link.attr("href")).isEqualTo("/media/2/kordonda-aksam.pdf");
        assertThat(link.text()).isEqualTo("tüzük (PDF, tr media.size.text.megabytes 1.234567)");
    }

    @Test
    void sound_and_film_get_a_player_with_a_name() {
        var shown = Jsoup.parseBodyFragment(
                html.render("<p><img src=\"media:3\" /></p><p><img src=\"media:5\" /></p>", "tr"));

        assertThat(shown.selectFirst("figure > video[controls]").attr("src"))
                .isEqualTo("/media/3/7/kordonda-aksam.mp4");
        assertThat(shown.selectFirst("figure > audio[controls]").attr("aria-label"))
                .isEqualTo("Kordon’da akşam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"media:4", "media:99"})
    void a_file_that_is_gone_leaves_no_hole(String gone) {
        assertThat(html.render("<p>a</p><p><img src=\"" + gone + "\" /></p>", "tr"))
                .isEqualTo("<p>a</p>");
        assertThat(html.render("<p>a <a href=\"" + gone + "\">b</a></p>", "tr")).isEqualTo("<p>a b</p>");
    }

    @Test
    void a_body_without_files_is_not_touched() {
        var body = "<p>a<br />&nbsp;b</p>";

        assertThat(html.render(body, "tr")).isSameAs(body);
        assertThat(MediaHtml.idsIn("<img src=\"media:1\"><a href=\"media:22\">x</a><img src=\"media:1\">"))
                .containsExactly(1L, 22L);
    }

    @Test
    void the_editor_sees_addresses_and_numbers_are_stored() {
        var stored = "<p><img src=\"media:1\"></p><p><a href=\"media:2\">tüzük</a></p>";
        var edited = MediaHtml.toEditor(stored);

        assertThat(edited).isEqualTo("<p><img src=\"/media/1\"></p><p><a href=\"/media/2\">tüzük</a></p>");
        assertThat(MediaHtml.toStorage(edited)).isEqualTo(stored);
        assertThat(MediaHtml.toStorage("<p><img src=\"/media/1/7/640/x.webp\" alt=\"y\" width=\"3\"></p>"))
                .isEqualTo("<p><img src=\"media:1\"></p>");
        assertThat(MediaHtml.toStorage("<p><a href=\"/media/2/kordon.pdf\">x</a></p>"))
                .isEqualTo("<p><a href=\"media:2\">x</a></p>");
        assertThat(SafeHtml.body(stored))
                .isEqualTo(stored.replace("\">", "\" />").replace("2\" />", "2\">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://elsewhere.example/pixel.gif\">",
                "<img src=\"media:1 onerror=alert(1)\">",
                "<img src=\"media:0\">",
                "<img src=\"media:javascript:alert(1)\">",
                "<img src=\"/media/1\">",
                "<img src=x onerror=alert(1)>",
                "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">"
            })
    void no_picture_but_the_librarys_passes(String sent) {
        assertThat(SafeHtml.body(sent)).doesNotContain("<img");
    }
}
