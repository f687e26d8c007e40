package net.dider.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNamesTest {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    @ParameterizedTest
    @CsvSource({
        "almanca, de, Almanca, Deutsch",
        "Deutsch, de, Almanca, Deutsch",
        "german, de, Almanca, Deutsch",
        "ingiliz, en, İngilizce, English",
        "INGILIZ, en, İngilizce, English",
        "français, fr, Fransızca, Français",
        "it, it, İtalyanca, Italiano"
    })
    void a_language_is_found_by_its_code_and_by_its_names_in_whatever_letters(
            String typed, String code, String name, String ownName) {
        assertThat(LanguageNames.find(typed, TURKISH, 12).get(0))
                .isEqualTo(new LanguageNames.Choice(code, name, ownName));
    }

    @Test
    void forms_of_a_country_come_behind_the_plain_language() {
        assertThat(LanguageNames.find("portekiz", TURKISH, 12))
                .extracting(LanguageNames.Choice::code)
                .startsWith("pt")
                .contains("pt-BR");
    }

    @Test
    void what_is_no_language_is_not_found() {
        assertThat(LanguageNames.find("klingonca", TURKISH, 12)).isEmpty();
    }
}
