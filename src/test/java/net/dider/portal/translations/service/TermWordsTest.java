package net.dider.portal.translations.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermWordsTest {

    @ParameterizedTest
    @CsvSource({
        "kent diplomasisi, Kent diplomasisi nedir?, true",
        "kent diplomasisi, KENT DİPLOMASİSİNİN yolları, true",
        "kent diplomasisi, kent ve diplomasisi, false",
        "kent diplomasisi, diplomasi kenti, false",
        "dernek, Derneği ziyaret edin, true",
        "dernek, dernekler, true",
        "dernek, derinlik, false",
        "city diplomacy, City diplomacies of Europe, true",
        "city diplomacy, diplomacy of cities, false",
        "Avrupa Birliği, Avrupa Birliği’ne üye, true",
        "iş, işte böyle, false",
        "iş, her iş, true",
        "kent, Kendi başına, false",
        "Çeşme, ÇEŞME’den geldi, true"
    })
    void a_term_is_known_by_its_words_and_endings(String term, String text, boolean there) {
        assertThat(!new TermWords(term).in(TermWords.split(text)).isEmpty()).isEqualTo(there);
    }
}
