package net.dider.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.200,00 | 120000", "1200 | 120000", "12,5 | 1250", "1.234.567,89 ₺ | 123456789", "0 | 0"})
    void an_amount_is_read_as_people_of_turkiye_write_it(String typed, long kurus) {
        assertThat(MoneyTexts.kurus(typed)).contains(kurus);
    }

    @ParameterizedTest
    @ValueSource(strings = {"on bin", "1.20", "-5", "1,234", "12.34,56", "1e5"})
    void what_is_no_amount_is_none(String typed) {
        assertThat(MoneyTexts.kurus(typed)).contains(-1L);
    }

    @Test
    void it_is_written_the_same_way() {
        assertThat(MoneyTexts.lira(1_234_567_89L)).isEqualTo("1.234.567,89 ₺");
        assertThat(MoneyTexts.kurus(MoneyTexts.figures(1_234_567_89L))).contains(1_234_567_89L);
        assertThat(MoneyTexts.lira(null)).isEmpty();
        assertThat(MoneyTexts.kurus(" ")).isEmpty();
    }
}
