package net.dider.portal.accounts.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as RFC 6238 wants them: any authenticator shows the same, and none is good for long (ASVS 6.5.5). */
class TotpTest {

    /** The RFC's own: {@code 12345678901234567890} in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_of_appendix_b_are_found_in_their_step(long second, String code) {
        assertThat(Totp.findStep(SECRET, code, Instant.ofEpochSecond(second))).isEqualTo(second / 30);
    }

    /** The step of 1 234 567 890 lasts until 1 234 567 919, the next one until 1 234 567 949. */
    @ParameterizedTest
    @CsvSource({"1234567889, false", "1234567890, true", "1234567919, true", "1234567949, true", "1234567950, false"})
    void a_code_counts_in_its_own_step_and_in_the_next_one(long second, boolean good) {
        assertThat(Totp.findStep(SECRET, "005924", Instant.ofEpochSecond(second)) != null)
                .isEqualTo(good);
    }

    @Test
    void what_is_no_code_is_none() {
        for (var typed : new String[] {"", "5924", "00592", "0059240", "٠٠٥٩٢٤", "00592a"}) {
            assertThat(Totp.findStep(SECRET, typed, Instant.ofEpochSecond(1_234_567_890)))
                    .as(typed)
                    .isNull();
        }
    }

    @Test
    void a_secret_is_160_bits_in_letters_an_authenticator_takes() {
        assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    }
}
