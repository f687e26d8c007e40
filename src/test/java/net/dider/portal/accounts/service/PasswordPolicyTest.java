package net.dider.portal.accounts.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.dider.portal.accounts.service.PasswordPolicy.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> ABOUT = List.of("yonetici@ornek.org", "Zeynep Işıl Yılmaz");

    private static final List<String> HER = List.of("Işıl Öğütçü", "isil.ogutcu@ornek.org");

    private final PasswordPolicy policy = new PasswordPolicy();

    @BeforeEach
    void read() {
        policy.read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yonetici@ornek.org",
                "YÖNETİCİ@ÖRNEK.ORG.TR",
                "yonetici-ornek-org-1",
                "Zeynep Yılmaz Zeynep",
                "ZeynepIşılYılmaz1980",
                "yılmazzeynep123456",
                "aaaaaaaaaaaaaaaaaaaa",
                "abcabcabcabcabcabc",
                "123456789012345678",
                "passwordpassword"
            })
    void what_somebody_who_knows_her_or_nobody_tries_first_is_refused(String password) {
        assertThat(policy.check(password, false, ABOUT)).contains(Refusal.TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "denizin kıyısında bir kent",
                "Zeynep denizin kıyısında bir kentte",
                "correct horse battery staple",
                "čtyřicet pět žlutých koní",
                "🐙🌊 kırk yedinci iskele 🚢",
                "🌊🦀🐚⛵🧭🐟🌅🪁🍇🫒🏺🎐🪵🧿🦑"
            })
    void a_sentence_of_her_own_is_taken_in_any_letters(String password) {
        assertThat(policy.check(password, false, ABOUT)).isEmpty();
    }

    @Test
    void fifteen_characters_are_needed_and_eight_beside_a_second_factor() {
        assertThat(policy.check("vk7#Qz!m", false, ABOUT)).contains(Refusal.TOO_SHORT);
        assertThat(policy.check("vk7#Qz!m", true, ABOUT)).isEmpty();
        assertThat(policy.check("#7!x$9?%", true, ABOUT)).as("signs").isEmpty();
        assertThat(policy.check("vk7#Qz!", true, ABOUT)).contains(Refusal.TOO_SHORT);
    }

    @Test
    void an_endless_one_is_refused_without_being_estimated() {
        assertThat(policy.check("x y".repeat(400), false, ABOUT)).contains(Refusal.TOO_LONG);
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
