package net.dider.portal.content.service;

import static org.assertj.core.api.Assertions.assertThat;

import net.dider.portal.platform.text.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurkishSuffixesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "in",
                "ın",
                "un",
                "ün",
                "nin",
                "nın",
                "i",
                "yi",
                "ü",
                "yü",
                "e",
                "ye",
                "a",
                "ya",
                "de",
                "da",
                "te",
                "ta",
                "den",
                "dan",
                "ten",
                "tan",
                "le",
                "yle",
                "yla",
                "li",
                "lı",
                "lu",
                "lü",
                "lik",
                "liğin",
                "ler",
                "lar",
                "lerin",
                "lardan",
                "deki",
                "dakiler",
                "tekilerin",
                "dir",
                "tır",
                "ydi",
                "miş",
                "yse",
                "yken",
                "ce",
                "ca",
                "ne",
                "nde",
                "nda",
                "nden",
                "ndan",
                "nı",
                "na",
                "sı",
                "sinin",
                "sız",
                "liler",
                "lılara",
                "m",
                "ımız",
                "leri",
                "lerinden"
            })
    void what_turkish_appends_behind_an_apostrophe_is_recognised(String suffix) {
        assertThat(TurkishSuffixes.isSuffix(Folding.fold(suffix))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brien",
                "neill",
                "leary",
                "connor",
                "dea",
                "artagnan",
                "alema",
                "aquila",
                "orleans",
                "huile",
                "hare",
                "anjou",
                "re",
                "ll",
                "ve",
                "",
                "dendendendendenden"
            })
    void the_rest_of_a_name_that_holds_an_apostrophe_is_not(String rest) {
        assertThat(TurkishSuffixes.isSuffix(rest)).isFalse();
    }
}
