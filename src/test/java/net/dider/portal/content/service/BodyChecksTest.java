package net.dider.portal.content.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentChecks.Finding;
import net.dider.portal.content.service.ContentChecks.Kind;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.media.service.MediaFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyChecksTest {

    private static final long ABOUT = 1;
    private static final long ONLY_ENGLISH = 2;
    private static final long IN_TRASH = 3;
    private static final long DESCRIBED = 10;
    private static final long ORNAMENT = 11;
    private static final long MUTE = 12;
    private static final long RECORDING = 13;
    private static final long THROWN_AWAY = 14;

    private final BodyChecks checks = new BodyChecks(
            "tr",
            Set.of("tiklayiniz", "buraya tiklayin", "click here", "read more"),
            Map.of(
                    ABOUT, new LinkTargets.Target(ABOUT, false, Set.of("tr", "en")),
                    ONLY_ENGLISH, new LinkTargets.Target(ONLY_ENGLISH, false, Set.of("en")),
                    IN_TRASH, new LinkTargets.Target(IN_TRASH, true, Set.of())),
            "/tr/yok"::equals,
            Map.of(
                    DESCRIBED, file(DESCRIBED, MediaKind.IMAGE, "Kordon", false, false),
                    ORNAMENT, file(ORNAMENT, MediaKind.IMAGE, "", true, false),
                    MUTE, file(MUTE, MediaKind.IMAGE, "", false, false),
                    RECORDING, file(RECORDING, MediaKind.AUDIO, "", false, false),
                    THROWN_AWAY, file(THROWN_AWAY, MediaKind.IMAGE, "Kordon", false, true)));

    private static MediaFile file(long id, MediaKind kind, String alternative, boolean decorative, boolean trashed) {
        var words = Map.of("tr", new MediaFile.Words("tr", alternative, "", decorative, 1));
        return new MediaFile(id, 1, kind, "Dosya " + id, null, 50, 50, trashed, Instant.EPOCH, null, 0, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2>Bir</h2><h3>İki</h3><h4>Üç</h4><h2>Dört</h2> |",
                "<h2>Yukarı</h2><h4>atlar</h4>           | HEADING_ORDER",
                "<h3>Ortadan başlar</h3>                 | HEADING_ORDER",
                "<h2> </h2><p>Söz</p>                    | EMPTY_HEADING",
                "<p><a href=\"item:1\">Hakkımızda</a></p> |",
                "<p><a href=\"item:1\">Tıklayınız</a></p>     | LINK_WORDS",
                "<p><a href=\"item:1\">BURAYA TIKLAYIN</a></p>| LINK_WORDS",
                "<p><a href=\"https://example.org/\">Click here</a></p> | LINK_WORDS",
                "<p><a href=\"https://example.org/\">read more</a></p>  | LINK_WORDS",
                "<p><a href=\"https://example.org/\">Örnek derneği</a></p> |",
                "<p><a href=\"https://example.org/\"> </a></p> | EMPTY_LINK",
                "<p><a href=\"item:1#aidat\">Aidat</a></p> |",
                "<p><a href=\"item:2\">Yalnızca İngilizce</a></p> | HIDDEN_LINK",
                "<p><a href=\"item:3\">Çöpteki</a></p>   | TRASHED_LINK",
                "<p><a href=\"item:99\">Yok</a></p>      | BROKEN_LINK",
                "<img src=\"media:10\"> |",
                "<img src=\"media:11\"> |",
                "<img src=\"media:12\">                  | NO_ALTERNATIVE",
                "<img src=\"media:13\"> |",
                "<img src=\"media:14\">                  | MISSING_FILE",
                "<p><a href=\"media:99\">Tüzük</a></p>   | MISSING_FILE"
            })
    void a_body_is_told_what_is_to_be_said_of_it(String body, Kind kind) {
        assertThat(checks.check(written("Bir özet.", body)))
                .extracting(Finding::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @Test
    void a_text_without_a_summary_is_told_so_and_not_blocked() {
        var findings = checks.check(written(" ", "<p>Söz</p>"));

        assertThat(findings).containsExactly(new Finding(Kind.NO_SUMMARY, "", "summary", 0, null));
        assertThat(findings).noneMatch(Finding::isBlocking);
    }

    @ParameterizedTest
    @CsvSource({
        "HEADING_ORDER, false", "EMPTY_HEADING, false", "LINK_WORDS, false", "EMPTY_LINK, true",
        "NO_SUMMARY, false", "BROKEN_LINK, true", "TRASHED_LINK, true", "HIDDEN_LINK, false",
        "NO_ALTERNATIVE, true", "MISSING_FILE, true"
    })
    void what_keeps_readers_out_blocks_and_the_rest_warns(Kind kind, boolean blocking) {
        assertThat(new Finding(kind, "", "", 0, null).isBlocking()).isEqualTo(blocking);
    }

    @Test
    void a_finding_leads_to_its_place() {
        var body =
                "<h2>A</h2><h4>B</h4><p><a href=\"item:1\">A</a> <a href=\"item:99\">B</a></p><img src=\"media:12\">";

        assertThat(checks.check(written("Özet", body)))
                .extracting(Finding::place, Finding::nth, Finding::media)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("h2, h3, h4", 1, null),
                        org.assertj.core.groups.Tuple.tuple("a", 1, null),
                        org.assertj.core.groups.Tuple.tuple(".rt-file[data-media='12']", 0, MUTE));
    }

    @Test
    void an_address_of_ours_at_which_nothing_stands_is_named() {
        assertThat(checks.check(written("Özet", "<a href=\"/tr/yok\">yok</a> <a href=\"/tr/ara\">ara</a>")))
                .extracting(Finding::kind, Finding::isBlocking)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ContentChecks.Kind.NO_SUCH_ADDRESS, false));
    }

    @Test
    void another_language_lacks_what_this_one_has() {
        var english = new BodyChecks("en", Set.of(), checks.targets(), checks.leadsNowhere(), checks.files());

        assertThat(english.check(written("Summary", "<img src=\"media:10\">")))
                .extracting(Finding::kind)
                .containsExactly(Kind.NO_ALTERNATIVE);
    }

    private static WrittenText written(String summary, String body) {
        return new WrittenText("Başlık", "baslik", summary, body);
    }
}
