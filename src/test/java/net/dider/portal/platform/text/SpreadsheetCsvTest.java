package net.dider.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
    void what_a_spreadsheet_would_calculate_becomes_text(String cell) {
        assertThat(SpreadsheetCsv.guarded(cell)).isEqualTo("'" + cell);
    }

    @Test
    void everything_else_stays_as_it_is() {
        assertThat(SpreadsheetCsv.guarded("a=b")).isEqualTo("a=b");
        assertThat(SpreadsheetCsv.guarded("")).isEmpty();
        assertThat(SpreadsheetCsv.guarded(null)).isNull();
    }
}
