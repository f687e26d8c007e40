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
                "🐙🌊 kırk yedinci iskele 🚢"
            })
    void a_sentence_of_her_own_is_taken_in_any_letters(String password) {
        assertThat(policy.check(password, false, ABOUT)).isEmpty();
    }

    @Test
    void fifteen_characters_are_needed_and_eight_beside_a_second_factor() {
        assertThat(policy.check("vk7#Qz!m", false, ABOUT)).contains(Refusal.TOO_SHORT);
        assertThat(policy.check("vk7#Qz!m", true, ABOUT)).isEmpty();
        assertThat(policy.check("vk7#Qz!", true, ABOUT)).contains(Refusal.TOO_SHORT);
    }

    @Test
    void an_endless_one_is_refused_without_being_estimated() {
        assertThat(policy.check("x y".repeat(400), false, ABOUT)).contains(Refusal.TOO_LONG);
    }
}
