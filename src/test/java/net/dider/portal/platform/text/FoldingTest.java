package net.dider.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {

    @Test
    void these_tests_run_where_careless_letters_break() {
        assertThat(Locale.getDefault())
                .as("run the unit tests under -Duser.language=tr -Duser.country=TR, as surefire does")
                .isEqualTo(Locale.forLanguageTag("tr-TR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"İzmir", "IZMIR", "izmir", "ızmır", "İZMİR", "I\u0307zmir", "i\u0307zmir", "ＩＺＭＩＲ"})
    void every_way_to_write_izmir_meets(String spelling) {
        assertThat(Folding.fold(spelling)).isEqualTo("izmir");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Iğdır | igdir",
                "Şişli | sisli",
                "DİDER’in | diderin",
                "DİDER'in | diderin",
                "Âlim | alim",
                "Łódź | lodz",
                "Plzeň | plzen",
                "Bălți | balti",
                "Malmö | malmo",
                "København | kobenhavn",
                "Straße | strasse",
                "\"  Ali   Veli \" | ali veli"
            })
    void a_name_is_found_without_its_marks(String name, String folded) {
        assertThat(Folding.fold(name)).isEqualTo(folded);
    }

    @Test
    void nothing_folds_to_nothing() {
        assertThat(Folding.fold(null)).isEmpty();
        assertThat(Folding.slug(null, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dünya Kenti İzmir Derneği – DİDER | dunya-kenti-izmir-dernegi-dider",
                "Işık Üniversitesi | isik-universitesi",
                "İklim Değişikliği ve Ekoloji | iklim-degisikligi-ve-ekoloji",
                "DİDER’in 2026 Faaliyet Raporu | diderin-2026-faaliyet-raporu",
                "ÇĞIİÖŞÜ çğıiöşü | cgiiosu-cgiiosu",
                "a/b\\c?d=e#f%2F../ | a-b-c-d-e-f-2f"
            })
    void a_slug_is_made_from_the_title(String title, String slug) {
        assertThat(Folding.slug(title, 120)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Städte über Größe | de | staedte-ueber-groesse",
                "ÄRGER ÖL ÜBUNG STRAẞE | de-AT | aerger-oel-uebung-strasse",
                "Türkçe büyük şehir | tr | turkce-buyuk-sehir",
                "Städte über Größe | tr | stadte-uber-grosse",
                "Zürich | en | zurich"
            })
    void german_writes_its_umlauts_out_and_no_other_language_does(String title, String language, String slug) {
        assertThat(Folding.slug(title, 120, language)).isEqualTo(slug);
        assertThat(Folding.slug(java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD), 120, language))
                .as("with loose marks, as a Mac writes them")
                .isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "Плевен", "", " / "})
    void a_title_without_latin_letters_leaves_no_slug(String title) {
        assertThat(Folding.slug(title, 120)).isEmpty();
    }

    @Test
    void a_long_slug_is_cut_between_words() {
        assertThat(Folding.slug("bir iki üç", 8)).isEqualTo("bir-iki");
        assertThat(Folding.slug("bir iki", 7)).isEqualTo("bir-iki");
        assertThat(Folding.slug("Afyonkarahisarlılaştıramadıklarımız", 10)).isEqualTo("afyonkarah");
    }
}
