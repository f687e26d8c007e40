package net.dider.portal.dues.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuesReferenceTest {

    @Test
    void a_code_is_the_number_with_a_check_digit() {
        assertThat(DuesReference.of(7992739871L))
                .as("the example of ISO/IEC 7812-1")
                .isEqualTo("UYE79927398713");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UYE90027", "EFT AYSE CINAR uye90027 AIDAT", "ÜYE 90027 aidat", "aidat üye-90027/2026"})
    void it_is_found_however_the_bank_hands_it_down(String text) {
        assertThat(DuesReference.find(text)).contains(9002L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UYE90028", "UYE 9", "AIDAT 90027", ""})
    void a_mistyped_one_finds_nobody(String text) {
        assertThat(DuesReference.find(text)).isEmpty();
    }
}
