package net.dider.portal.content.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.dider.portal.content.service.SearchAnalysis.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of domain facts §4.3 and §4.4, word by word. */
class SearchAnalysisTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"İzmir", "IZMIR", "Izmir", "izmir", "ızmır", "İZMİR", "I\u0307zmir", "i\u0307zmir", "ＩＺＭＩＲ"})
    void every_way_to_write_izmir_is_one_word(String written) {
        assertThat(only(written, "tr").folded()).containsExactly("izmir");
        assertThat(only(written, "en").folded()).containsExactly("izmir");
    }

    @ParameterizedTest
    @CsvSource({
        "Iğdır, igdir",
        "Şişli, sisli",
        "SISLI, sisli",
        "Âlim, alim",
        "Łódź, lodz",
        "Plzeň, plzen",
        "Bălți, balti",
        "Malmö, malmo",
        "København, kobenhavn",
        "Straße, strasse",
        "TÜRKİYE, turkiye",
        "turkiye, turkiye",
        "ışık, isik",
        "isik, isik"
    })
    void letters_are_folded(String written, String folded) {
        assertThat(only(written, "tr").folded()).containsExactly(folded);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "DİDER’in, dider, diderin",
                "DİDER'in, dider, diderin",
                "İzmir'in, izmir, izmirin",
                "İzmir’de, izmir, izmirde",
                "Bremen'de, bremen, bremende",
                "Avrupa’daki, avrupa, avrupadaki",
                "Birliği’ne, birligi, birligine",
                "İzmir's, izmir, izmirs"
            })
    void a_turkish_ending_behind_an_apostrophe_is_kept_and_left_off(String written, String name, String whole) {
        assertThat(only(written, "tr").folded()).containsExactly(name, whole);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "O'Brien, obrien, brien",
                "O’Brien, obrien, brien",
                "d'Artagnan, dartagnan, artagnan",
                "L'Aquila, laquila, aquila",
                "L'Île, lile, ile"
            })
    void a_name_that_holds_an_apostrophe_stays_whole(String written, String whole, String part) {
        assertThat(only(written, "tr").folded()).containsExactly(whole, part);
        assertThat(only(written, "en").folded()).containsExactly(whole, part);
    }

    @Test
    void a_number_is_found_without_its_ending() {
        assertThat(only("2026'dan", "tr").folded()).containsExactly("2026");
    }

    @Test
    void sik_and_shik_meet_folded_and_part_spelled() {
        assertThat(only("sık", "tr").folded()).isEqualTo(only("şık", "tr").folded());
        assertThat(only("sık", "tr").spelled()).containsExactly("sık");
        assertThat(only("şık", "tr").spelled()).containsExactly("şık");
        assertThat(only("ILIK", "tr").spelled()).containsExactly("ılık");
        assertThat(only("İLİK", "tr").spelled()).containsExactly("ilik");
    }

    @ParameterizedTest
    @CsvSource({
        "kent, kenti",
        "kent, kentin",
        "kent, kentler",
        "kent, kentleri",
        "dernek, derneği",
        "dernek, derneğin",
        "üye, üye",
        "kitap, kitabı"
    })
    void turkish_words_meet_in_their_stem(String one, String other) {
        assertThat(only(one, "tr").stems())
                .containsAnyElementsOf(only(other, "tr").stems());
    }

    @ParameterizedTest
    @CsvSource({
        "en, city, cities",
        "en, meeting, meetings",
        "de, Stadt, Städte",
        "de, Verein, Vereins",
        "fr, ville, villes"
    })
    void other_languages_have_stems_of_their_own(String language, String one, String other) {
        assertThat(only(one, language).stems())
                .containsAnyElementsOf(only(other, language).stems());
    }

    @Test
    void a_language_without_a_stemmer_is_searched_by_its_folded_words() {
        assertThat(only("Łódzki", "pl").stems()).isEqualTo(Set.of("lodzki"));
    }

    @Test
    void no_stem_is_shorter_than_what_tells_something() {
        assertThat(List.of("kenti", "kentin", "üye", "tarım", "iklim", "Bremen'de"))
                .allSatisfy(w -> assertThat(only(w, "tr").stems()).allMatch(s -> s.length() >= 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "…", "'", "’’", "* ? ~ \" ( ) [ ] / \\ ^ : + - && ||", "<!-- -->"})
    void signs_are_no_words(String signs) {
        assertThat(SearchAnalysis.words(signs, "tr")).isEmpty();
    }

    @Test
    void a_word_knows_where_it_stands() {
        var words = SearchAnalysis.words("Dünya Kenti İzmir’in yılı", "tr");

        assertThat(words).extracting(Word::start).containsExactly(0, 6, 12, 21);
        assertThat(words.get(2).end()).isEqualTo(20);
    }

    private static Word only(String text, String language) {
        var words = SearchAnalysis.words(text, language);
        assertThat(words).as(text).hasSize(1);
        return words.get(0);
    }
}
