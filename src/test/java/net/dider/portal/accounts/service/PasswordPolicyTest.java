package net.dider.portal.accounts.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.dider.portal.accounts.service.PasswordPolicy.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> HER = List.of("Işıl Öğütçü", "isil.ogutcu@ornek.org");

    private final PasswordPolicy policy = new PasswordPolicy();

    @BeforeEach
    void read() {
        policy.read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dalgalı bir sabah vapuru 7",
                "kedi masa bulut demir",
                "ışıl ışıl bir deniz gecesi",
                "correct horse battery staple",
                "私の猫は毎朝五時に起きて鳴きますよ本当",
                "İzmir’in güneşi hiç batmaz sanki"
            })
    void a_long_one_in_any_letters_is_taken(String password) {
        assertThat(policy.check(password, false, HER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "123456789012345678",
                "dunyakentiizmirdernegi",
                "İzmir Karşıyaka Konak",
                "Işıl Öğütçü İzmir",
                "isil-ogutcu-izmir-35",
                "IŞIL ÖĞÜTÇÜ ÖRNEK"
            })
    void one_of_frequent_words_of_ones_own_name_or_of_repetitions_is_refused(String password) {
        assertThat(policy.check(password, false, HER)).contains(Refusal.TOO_COMMON);
    }

    @Test
    void with_a_second_factor_a_shorter_one_is_enough() {
        assertThat(policy.check("vapur9k4", false, HER)).contains(Refusal.TOO_SHORT);
        assertThat(policy.check("vapur9k4", true, HER)).isEmpty();
        assertThat(policy.check("vapur9k", true, HER)).contains(Refusal.TOO_SHORT);
    }

    @Test
    void letters_are_counted_not_their_bytes() {
        assertThat(policy.check("🌊🦀🐚⛵🧭🐟🌅🪁🍇🫒🏺🎐🪵🧿", false, HER)).contains(Refusal.TOO_SHORT);
        assertThat(policy.check("x".repeat(PasswordPolicy.LONGEST + 1), false, HER))
                .contains(Refusal.TOO_LONG);
    }
}
