package net.dider.portal.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({"tr, ltr", "de, ltr", "ar, rtl", "he, rtl", "fa, rtl"})
    void the_direction_of_reading_follows_from_the_language(String code, String direction) {
        assertThat(new Language(code, code, null, 1).getDirection()).isEqualTo(direction);
    }
}
