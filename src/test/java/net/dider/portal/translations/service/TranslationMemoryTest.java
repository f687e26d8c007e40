package net.dider.portal.translations.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationMemoryTest {

    @ParameterizedTest
    @CsvSource({
        "Belgeleri göster, Belgeleri göster, 100",
        "Belgeleri göster, BELGELERİ GÖSTER!, 99",
        "Bütün belgeleri göster, Bütün etkinlikleri göster, 66",
        "Bütün belgeleri göster, göster bütün, 40",
        "Ara, Hiç alakasız bir cümle, 0",
        "Ara, ., 0",
        "{0} belge, {0}, 0"
    })
    void likeness_is_how_much_of_both_stands_in_the_same_order(String words, String other, int percent) {
        assertThat(TranslationMemory.likeness(words, TranslationMemory.forms(words), other))
                .isEqualTo(percent);
    }
}
