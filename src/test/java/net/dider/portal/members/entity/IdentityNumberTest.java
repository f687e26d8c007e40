package net.dider.portal.members.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of domain facts §4.8. */
class IdentityNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000146",
                "11111111110",
                "12345678950",
                "98765432150",
                "10000000078",
                // the tenth digit comes from a negative difference
                "19090909018",
                "19090000098",
                // a resident without citizenship
                "99000000110"
            })
    void right_check_digits_are_found_right(String number) {
        assertThat(IdentityNumber.isElevenDigits(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10000000147",
                "1000000014",
                "01234567890",
                "१०००००००१४६",
                "100 000 001 46",
                "",
                "100000001466",
                "abcdefghijk"
            })
    void what_is_no_number_of_a_citizen_is_refused(String number) {
        assertThat(IdentityNumber.isElevenDigits(number)).isFalse();
        assertThat(IdentityNumber.isPlausible(IdentityKind.CITIZEN_NUMBER, number))
                .isFalse();
    }

    @Test
    void one_digit_repeated_is_refused_though_its_check_digits_are_right() {
        assertThat(IdentityNumber.isPlausible(IdentityKind.CITIZEN_NUMBER, "11111111110"))
                .isFalse();
    }

    @Test
    void a_residents_number_is_not_a_citizens() {
        assertThat(IdentityNumber.isPlausible(IdentityKind.RESIDENT_NUMBER, "99000000110"))
                .isTrue();
        assertThat(IdentityNumber.isPlausible(IdentityKind.CITIZEN_NUMBER, "99000000110"))
                .isFalse();
        assertThat(IdentityNumber.isPlausible(IdentityKind.RESIDENT_NUMBER, "10000000146"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1234567890,true", "9876543217,true", "1234567891,false", "123456789,false", "12345678901,false"})
    void a_tax_number_has_a_check_digit(String number, boolean right) {
        assertThat(IdentityNumber.isPlausible(IdentityKind.TAX_NUMBER, number)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"U12345678,true", "L01X00T47,true", "'<b>',false", "AB,false", "'=1+1',false"})
    void passports_differ_but_are_letters_and_digits(String number, boolean plausible) {
        assertThat(IdentityNumber.isPlausible(IdentityKind.PASSPORT, number)).isEqualTo(plausible);
    }

    @Test
    void a_mask_leaves_two_digits_at_each_end() {
        assertThat(IdentityNumber.masked("10000000146")).isEqualTo("10*******46");
        assertThat(IdentityNumber.masked("1234")).isEqualTo("****");
    }

    @Test
    void turkish_letters_of_a_machine_do_not_change_a_passport() {
        assertThat(IdentityNumber.canonical(" i12345 ")).isEqualTo("I12345");
    }
}
