package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What whoever guesses gets to see, and that no code opens the door twice. */
class AccountGuessingIT extends AccountJourney {

    private static final String WRONG = "yanlış bir parola bu";

    @ParameterizedTest
    @EnumSource(Look.class)
    void after_five_wrong_passwords_the_right_one_has_to_wait_too(Look look) {
        var email = house.create(look.email("tahmin"), look.language, "MEMBER");
        var guest = guest(look);
        for (var i = 0; i < 5; i++) {
            assertThat(guest.signIn(email, WRONG).status()).isEqualTo(200);
        }

        var wrong = guest.signIn(email, WRONG);
        var said = problem(guest);
        var right = guest.signIn(email, AccountsPortal.PASSWORD);

        assertThat(wrong.status()).isEqualTo(429);
        assertThat(right.status()).isEqualTo(429);
        assertThat(problem(guest)).isEqualTo(said).isEqualTo(look.text("accounts.sign-in.message.wait", 1));
        assertThat(Integer.parseInt(right.headerValue("Retry-After"))).isBetween(1, 60);
        assertThat(guest.field("form:email").inputValue()).as("what was typed").isEqualTo(email);
        assertThat(guest.isOut()).isTrue();
        assertThat(house.audited("SIGN_IN_THROTTLED", email)).isOne();

        waitIsOver();
        guest.signIn(email, AccountsPortal.PASSWORD);
        guest.page().waitForURL("**/my");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void whoever_guesses_elsewhere_does_not_make_a_browser_wait_that_is_known(Look look) {
        var email = house.create(look.email("sahip"), look.language, "MEMBER");
        var other = house.create(look.email("komsu"), look.language, "MEMBER");
        var owner = guest(look).enter(email);
        var device = device(owner);
        signOut(owner, look);
        var stranger = guest(look);
        assertThat(wrongUntilRefused(stranger, email)).isEqualTo(429);
        assertThat(wrongUntilRefused(stranger, other)).isEqualTo(429);

        assertThat(owner.signIn(other, AccountsPortal.PASSWORD).status())
                .as("it is known with one address only")
                .isEqualTo(429);
        owner.signIn(email, AccountsPortal.PASSWORD);
        owner.page().waitForURL("**/my");

        assertThat(device.httpOnly).isTrue();
        assertThat(device.path).isEqualTo("/");
        assertThat(device.sameSite).isEqualTo(com.microsoft.playwright.options.SameSiteAttribute.LAX);
        assertThat(device(owner).value).as("made anew").isNotEqualTo(device.value);
        signOut(owner, look);
        assertThat(wrongUntilRefused(owner, email))
                .as("guessing there is slow too")
                .isEqualTo(429);
        assertThat(owner.signIn(email, AccountsPortal.PASSWORD).status()).isEqualTo(429);
        stranger.page()
                .context()
                .addCookies(List.of(new com.microsoft.playwright.options.Cookie(
                                "cihaz", device.value.replaceFirst("\\.[^.]+$", "." + "0".repeat(64)))
                        .setUrl(house.portal().baseUrl())));
        assertThat(stranger.signIn(email, AccountsPortal.PASSWORD).status())
                .as("an invented one is worth nothing")
                .isEqualTo(429);
    }

    /** The answer to the sixth. */
    private static int wrongUntilRefused(Guest guest, String email) {
        for (var i = 0; i < 5; i++) {
            assertThat(guest.signIn(email, WRONG).status()).isEqualTo(200);
        }
        return guest.signIn(email, WRONG).status();
    }

    private static void signOut(Guest guest, Look look) {
        guest.field("session:signOut").click();
        guest.page().waitForURL("**/" + look.language + "/");
    }

    private static com.microsoft.playwright.options.Cookie device(Guest guest) {
        return guest.page().context().cookies().stream()
                .filter(c -> c.name.equals("cihaz"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void wrong_codes_have_to_wait_as_well(Look look) {
        var guest = administrator(look);
        guest.field("session:signOut").click();
        guest.page().waitForURL("**/" + look.language + "/");
        guest.signIn(AccountsPortal.ADMINISTRATOR, AccountsPortal.PASSWORD);
        for (var i = 0; i < 5; i++) {
            assertThat(guest.type("form:code", "00000x").send("form:confirm").status())
                    .isEqualTo(200);
        }

        var right = guest.type("form:code", house.freshCode(AccountsPortal.ADMINISTRATOR))
                .send("form:confirm");

        assertThat(right.status()).isEqualTo(429);
        assertThat(problem(guest)).isEqualTo(look.text("accounts.second-step.message.wait", 1));
        waitIsOver();
        guest.type("form:code", house.freshCode(AccountsPortal.ADMINISTRATOR)).send("form:confirm");
        guest.page().waitForURL("**/admin");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_code_of_the_authenticator_and_a_recovery_code_open_the_door_once(Look look) {
        var email = house.create(look.email("kodlu"), look.language, "REGISTRAR");
        var guest = guest(look);
        guest.signIn(email, AccountsPortal.PASSWORD);
        guest.page().waitForURL("**/my/second-factor");
        guest.setUpSecondFactor(email);
        var recovery = guest.page().locator(".codes code").first().innerText();
        var code = house.freshCode(email);

        assertThat(trySecondDoor(look, email, code)).isEqualTo("/admin");
        assertThat(trySecondDoor(look, email, code)).as("again").isEqualTo(look.path("second-step"));
        assertThat(trySecondDoor(look, email, recovery.toUpperCase(java.util.Locale.ROOT)))
                .as("a recovery code, typed in its own way")
                .isEqualTo("/admin");
        assertThat(trySecondDoor(look, email, recovery)).as("again").isEqualTo(look.path("second-step"));
        assertThat(house.audited("RECOVERY_CODE_USED", email)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void whoever_is_asked_for_her_password_again_and_often_wrong_is_told_to_wait(Look look) {
        var email = house.create(look.email("unutan"), look.language, "MEMBER");
        var guest = guest(look).enter(email);
        for (var i = 0; i < 6; i++) {
            guest.open("/my/email");
            guest.type("move:email", look.email("baska")).type("move:password", WRONG);
            guest.field("move:ask").click();
            guest.page().locator(".ui-message-error").waitFor();
        }

        assertThat(guest.page().locator(".ui-message-error").innerText())
                .isEqualTo(look.text("my.security.message.wait", 1));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void known_unknown_disabled_and_invited_addresses_get_the_same_answer(Look look) {
        var known = house.create(look.email("bilinen"), look.language, "MEMBER");
        var disabled = house.create(look.email("kapali"), look.language, "MEMBER");
        house.exec("UPDATE accounts SET is_disabled = TRUE WHERE email = ?", disabled);
        var invited = house.create(look.email("bekleyen"), look.language, "MEMBER");
        house.exec("UPDATE accounts SET password_hash = NULL WHERE email = ?", invited);
        var guest = guest(look);
        var expected = answer(guest, known, WRONG);

        assertThat(expected).startsWith("200 ").contains(look.text("accounts.sign-in.message.refused"));
        assertThat(answer(guest, look.email("bilinmeyen"), WRONG)).isEqualTo(expected);
        assertThat(answer(guest, disabled, AccountsPortal.PASSWORD)).isEqualTo(expected);
        assertThat(answer(guest, invited, AccountsPortal.PASSWORD)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_hash_of_old_is_replaced_by_todays_at_the_sign_in(Look look) {
        var email = house.create(look.email("eski"), look.language, "MEMBER");
        assertThat(hash(email)).startsWith("PBKDF2WithHmacSHA256:1000:");

        guest(look).enter(email);

        assertThat(hash(email)).startsWith("PBKDF2WithHmacSHA256:600000:");
        guest(look).enter(email);
    }

    /** Where a new browser stands after both doors. */
    private String trySecondDoor(Look look, String email, String code) {
        var guest = guest(look);
        guest.signIn(email, AccountsPortal.PASSWORD);
        guest.page().waitForURL("**" + look.path("second-step"));
        var refused = guest.type("form:code", code).send("form:confirm").status() == 200;
        if (refused) {
            assertThat(problem(guest)).isEqualTo(look.text("accounts.second-step.message.refused"));
        } else {
            guest.page().waitForURL("**/admin");
        }
        return guest.path();
    }

    /** Status and page, apart from the address that was typed. */
    private static String answer(Guest guest, String email, String password) {
        var status = guest.signIn(email, password).status();
        return status + " " + guest.page().locator("main").innerHTML().replace(email, "…");
    }

    private static String problem(Guest guest) {
        return guest.page().locator(".notice-error").innerText();
    }

    private String hash(String email) {
        return house.one("SELECT password_hash FROM accounts WHERE email = ?", email);
    }

    /** Time passes. */
    private void waitIsOver() {
        assertThat(house.exec("UPDATE sign_in_throttles SET wait_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"))
                .isPositive();
    }
}
