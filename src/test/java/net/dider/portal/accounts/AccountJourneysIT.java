package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.Eventually;
import net.dider.portal.testing.PublicForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways into an account that begin with a letter: invitation, forgotten password, change of e-mail. */
class AccountJourneysIT extends AccountJourney {

    private static final String ANOTHER = "rüzgârlı bir iskele gecesi 4";

    @ParameterizedTest
    @EnumSource(Look.class)
    void an_invited_registrar_chooses_a_password_sets_up_the_second_step_and_is_in(Look look) {
        var email = look.email("davetli");
        var subject = look.text("mail.invitation.title.subject");
        var administrator = administrator(look);
        administrator.open("/admin/accounts/edit");
        administrator.type("form:name", "Işıl Öğütçü").type("form:email", email);
        administrator.field("form:language").selectOption(look.language);
        administrator
                .page()
                .getByLabel(
                        look.text("accounts.role.enum.REGISTRAR"),
                        new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .check();
        administrator.press("form:save", look.text("accounts.edit.message.invited", email));
        assertThat(administrator.heading()).isEqualTo(look.text("accounts.edit.title.page"));

        var letter = house.letter(email, subject, 1);
        var link = AccountsPortal.link(letter);
        assertThat(letter).contains("Işıl Öğütçü").contains(look.text("mail.invitation.paragraph.expires", 7));
        assertThat(link).startsWith(house.portal().baseUrl() + look.path("set-password") + "?token=");
        var guest = guest(look);
        guest.open(link);
        assertThat(guest.heading()).isEqualTo(look.text("accounts.set-password.title.welcome"));

        guest.type("form:password", "kısa").send("form:choose");
        assertThat(refusal(guest)).isEqualTo(look.text("accounts.password.message.TOO_SHORT", 15));
        guest.type("form:password", "Işıl Öğütçü İzmir").send("form:choose");
        assertThat(refusal(guest)).isEqualTo(look.text("accounts.password.message.TOO_COMMON"));
        assertThat(guest.field("form:password").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(Browser.barriers(guest.page())).isEmpty();

        guest.type("form:password", AccountsPortal.PASSWORD).send("form:choose");
        guest.page().waitForURL("**" + look.path("sign-in") + "?notice=password");
        guest.signIn(email, AccountsPortal.PASSWORD);
        guest.page().waitForURL("**/my/second-factor");
        guest.open("/admin");
        assertThat(guest.path()).as("nothing else before it").isEqualTo("/my/second-factor");

        guest.setUpSecondFactor(email);
        assertThat(guest.page().locator(".codes code").count()).isEqualTo(10);
        assertThat(Browser.barriers(guest.page())).isEmpty();
        guest.page().locator(".notice .btn-primary").click();
        guest.page().waitForURL("**/admin");

        assertThat(guest.heading()).isEqualTo(look.text("site.admin.title.page"));
        guest.open("/my/second-factor");
        assertThat(guest.page().locator(".codes").count()).as("shown once only").isZero();
        assertThat(guest(look).open(link)).isEqualTo(200);
        assertThat(house.audited("INVITED", email)).isOne();
        assertThat(house.audited("SECOND_FACTOR_ADDED", email)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_forgotten_password_is_replaced_by_a_link_that_works_once_and_ends_every_session(Look look) {
        var email = house.create(look.email("unutkan"), look.language, "EDITOR");
        var subject = look.text("mail.passwordReset.title.subject");
        var elsewhere = guest(look).enter(email);
        var guest = guest(look);

        assertThat(askReset(guest, email)).as("known and unknown").isEqualTo(askReset(guest, look.email("kimse")));
        var link = AccountsPortal.link(house.letter(email, subject, 1));
        assertThat(link).startsWith(house.portal().baseUrl() + look.path("set-password") + "?token=");
        assertThat(house.received(look.email("kimse"), subject)).as("nobody").isZero();
        Eventually.is(
                "0", () -> house.one("SELECT COUNT(*) FROM outgoing_mails WHERE state IN ('WAITING', 'SENDING')"));
        assertThat(house.received(look.email("kimse"), subject)).isZero();

        var token = link.replaceFirst(".*token=", "");
        assertThat(token).as("256 bits").matches("[\\w-]{43}");
        assertThat(house.one("SELECT COUNT(*) FROM one_time_tokens WHERE token_hash = ?", token))
                .as("what is stored opens nothing")
                .isEqualTo("0");
        assertThat(house.one(
                        "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), expires_at) FROM one_time_tokens"
                                + " WHERE token_hash = SHA2(?, 256)",
                        token))
                .as("good for half an hour")
                .satisfies(s -> assertThat(Integer.parseInt(s)).isBetween(1_500, 1_800));
        guest.open(link);
        guest.open(link);
        assertThat(guest.field("form:password").count())
                .as("looking uses nothing up")
                .isOne();
        guest.type("form:password", ANOTHER).send("form:choose");
        guest.page().waitForURL("**" + look.path("sign-in") + "?notice=password");

        assertThat(elsewhere.isOut()).isTrue();
        assertThatDead(guest, look, link);
        guest.signIn(email, AccountsPortal.PASSWORD);
        assertThat(guest.page().locator(".notice-error").innerText())
                .isEqualTo(look.text("accounts.sign-in.message.refused"));
        guest.signIn(email, ANOTHER);
        guest.page().waitForURL("**/admin");

        askReset(guest(look), email);
        var second = AccountsPortal.link(house.letter(email, subject, 2));
        guest.open("/my/security");
        guest.type("password:current", ANOTHER).type("password:wanted", AccountsPortal.PASSWORD);
        guest.press("password:change", look.text("my.security.message.passwordChanged"));
        assertThatDead(guest(look), look, second);

        askReset(guest(look), email);
        var third = AccountsPortal.link(house.letter(email, subject, 3));
        house.exec(
                "UPDATE one_time_tokens SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE account_id = ?",
                house.id(email));
        assertThatDead(guest(look), look, third);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_link_names_the_portals_own_address_whatever_the_request_says(Look look) {
        var email = house.create(look.email("hedef"), look.language, "MEMBER");
        var portal = house.portal();
        var page = portal.get(look.path("forgot-password"), "X-Forwarded-Host", "evil.example");
        var fields = new String(page.body(), StandardCharsets.UTF_8);
        var answer = portal.send(portal.request(
                        look.path("forgot-password"),
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "host=evil.example",
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        PublicForm.fill(fields, Map.of("form:email", email, "form:ask", "form:ask"))))
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(fields + new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("evil.example");
        assertThat(house.letter(email, look.text("mail.passwordReset.title.subject"), 1))
                .contains(portal.baseUrl() + look.path("set-password"))
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void whoever_asks_under_another_hosts_name_gets_nobody_a_link(Look look) throws IOException {
        var email = house.create(look.email("konak"), look.language, "MEMBER");
        var form = PublicForm.fill(
                house.portal().text(look.path("forgot-password")), Map.of("form:email", email, "form:ask", "form:ask"));
        try (var socket = new Socket("127.0.0.1", house.portal().port())) {
            socket.getOutputStream()
                    .write(("POST " + look.path("forgot-password") + " HTTP/1.1\r\nHost: evil.example\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
                                    + "Content-Length: " + form.length() + "\r\n\r\n" + form)
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 421");
        }
        assertThat(house.one("SELECT COUNT(*) FROM outgoing_mails WHERE recipient = ?", email))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_new_address_that_is_none_is_refused_at_its_field_and_stays_there(Look look) {
        var email = house.create(look.email("yazamayan"), look.language, "MEMBER");
        var guest = guest(look).enter(email);
        guest.open("/my/email");
        guest.type("move:email", "yeni@").type("move:password", AccountsPortal.PASSWORD);
        guest.field("move:ask").click();
        guest.page().locator(".ui-message-error").waitFor();

        assertThat(guest.page().locator(".ui-message-error").innerText())
                .isEqualTo(look.text("accounts.forgot-password.message.emailWrong"));
        assertThat(guest.field("move:email").inputValue()).isEqualTo("yeni@");

        assertThat(house.one("SELECT COUNT(*) FROM email_changes WHERE account_id = ?", house.id(email)))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void whoever_asks_for_many_new_addresses_is_refused_and_finds_the_last_one_in_its_field(Look look) {
        var email = house.create(look.email("kararsiz"), look.language, "MEMBER");
        var guest = guest(look).enter(email);
        for (var i = 0; i < 5; i++) {
            guest.open("/my/email");
            guest.type("move:email", i + look.email("kararsiz")).type("move:password", AccountsPortal.PASSWORD);
            guest.press("move:ask", look.text("my.email.message.asked"));
        }
        guest.open("/my/email");
        guest.type("move:email", look.email("altinci")).type("move:password", AccountsPortal.PASSWORD);
        guest.field("move:ask").click();
        guest.page().locator(".ui-message-error").waitFor();

        assertThat(guest.page().locator(".ui-message-error").innerText())
                .isEqualTo(look.text("my.email-asked.enum.TOO_MANY"));
        assertThat(guest.field("move:email").inputValue()).isEqualTo(look.email("altinci"));
        assertThat(house.one("SELECT new_email FROM email_changes WHERE account_id = ?", house.id(email)))
                .isEqualTo("4" + look.email("kararsiz"));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_second_tab_leaves_the_square_of_the_first_one_good_and_another_phone_takes_over_later(Look look) {
        var email = house.create(look.email("tasiyan"), look.language, "REGISTRAR");
        var guest = guest(look);
        guest.signIn(email, AccountsPortal.PASSWORD);
        guest.page().waitForURL("**/my/second-factor");
        var scanned = guest.page().locator(".secret").innerText();
        var other = guest.page().context().newPage();
        other.navigate(house.portal().baseUrl() + "/admin");
        assertThat(other.locator(".secret").innerText()).isEqualTo(scanned);
        other.close();
        guest.setUpSecondFactor(email);
        guest.page().locator(".notice .btn-primary").click();

        guest.open("/my/second-factor");
        guest.type("active:password", AccountsPortal.PASSWORD);
        guest.field("active:replace").click();
        guest.page().locator(".secret").waitFor();
        assertThat(guest.page().locator(".secret").innerText()).isNotEqualTo(scanned);
        assertThat(Browser.barriers(guest.page())).isEmpty();
        guest.setUpSecondFactor(email);

        var again = guest(look).enter(email);
        assertThat(again.path()).isEqualTo("/admin");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void fields_that_a_form_does_not_have_change_nothing(Look look) {
        var email = house.create(look.email("fazladan"), look.language, "EDITOR");
        var guest = guest(look).enter(email);
        guest.open("/my");
        guest.page()
                .evaluate(
                        """
                        fields => Object.entries(fields).forEach(([name, value]) => {
                          const input = document.createElement('input');
                          input.type = 'hidden';
                          input.name = name;
                          input.value = value;
                          document.getElementById('form').append(input);
                        })
                        """,
                        Map.of(
                                "roles", "ADMINISTRATOR",
                                "form:roles", "ADMINISTRATOR",
                                "form:email", "baskasi@ornek.org",
                                "accountId", "1",
                                "form:disabled", "true"));
        var other = look.language.equals("tr") ? "en" : "tr";
        guest.field("form:language").selectOption(other);
        guest.page().waitForNavigation(() -> guest.field("form:save").click());

        assertThat(house.one("SELECT language FROM accounts WHERE email = ?", email))
                .isEqualTo(other);
        assertThat(house.one("SELECT GROUP_CONCAT(role) FROM account_roles WHERE account_id = ?", house.id(email)))
                .isEqualTo("EDITOR");
        assertThat(guest.open("/admin/accounts")).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void an_account_moves_to_another_address_when_both_have_confirmed(Look look) {
        var email = house.create(look.email("tasinan"), look.language, "MEMBER");
        var moved = look.email("tasindi");
        var subject = look.text("mail.emailChange.title.subject");
        var guest = guest(look).enter(email);
        guest.open("/my/email");
        guest.type("move:email", moved).type("move:password", "yanlış bir parola bu");
        guest.field("move:ask").click();
        guest.page().locator(".ui-message-error").waitFor();
        assertThat(guest.field("move:email").inputValue()).as("what was typed").isEqualTo(moved);

        guest.type("move:password", AccountsPortal.PASSWORD);
        guest.press("move:ask", look.text("my.email.message.asked"));
        assertThat(Browser.barriers(guest.page())).isEmpty();
        var old = AccountsPortal.link(house.letter(email, subject, 1));
        var fresh = AccountsPortal.link(house.letter(moved, subject, 1));
        confirm(guest(look), fresh);
        assertThat(house.one("SELECT COUNT(*) FROM accounts WHERE email = ?", moved))
                .as("one is not enough")
                .isEqualTo("0");
        var last = guest(look);
        confirm(last, old);

        last.page().waitForURL("**" + look.path("sign-in") + "?notice=email");
        last.signIn(email, AccountsPortal.PASSWORD);
        assertThat(last.page().locator(".notice-error").count()).isOne();
        last.enter(moved);
        assertThat(house.audited("EMAIL_CHANGED", moved)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void the_old_address_stops_a_move_and_both_links_are_dead(Look look) {
        var email = house.create(look.email("kalan"), look.language, "MEMBER");
        var moved = look.email("gitmedi");
        var subject = look.text("mail.emailChange.title.subject");
        var guest = guest(look).enter(email);
        guest.open("/my/email");
        guest.type("move:email", "ışıl@example.org").type("move:password", AccountsPortal.PASSWORD);
        guest.field("move:ask").click();
        guest.page().getByText(look.text("my.email-asked.enum.UNSENDABLE")).waitFor();
        guest.type("move:email", moved).type("move:password", AccountsPortal.PASSWORD);
        guest.press("move:ask", look.text("my.email.message.asked"));
        var old = AccountsPortal.link(house.letter(email, subject, 1));
        var fresh = AccountsPortal.link(house.letter(moved, subject, 1));

        var owner = guest(look);
        owner.open(old);
        owner.send("form:refuse");

        assertThat(owner.page().locator("main").innerText()).contains(look.text("accounts.confirm-email.text.refused"));
        assertThat(Browser.barriers(owner.page())).isEmpty();
        for (var link : List.of(old, fresh)) {
            owner.open(link);
            assertThat(owner.page().locator("main").innerText())
                    .contains(look.text("accounts.confirm-email.text.closed"));
        }
        assertThat(house.audited("EMAIL_CHANGE_STOPPED", email)).isOne();
        guest.open("/my/email");
        assertThat(guest.page().locator(".notice-warn").count()).isZero();
    }

    /** What is answered, apart from the secrets of the form. */
    private static String askReset(Guest guest, String email) {
        guest.open(guest.look().path("forgot-password"));
        var answer = guest.type("form:email", email).send("form:ask");
        assertThat(answer.status()).isEqualTo(200);
        return guest.page().locator("main").innerHTML();
    }

    private static void confirm(Guest guest, String link) {
        guest.open(link);
        guest.send("form:confirm");
    }

    private static void assertThatDead(Guest guest, Look look, String link) {
        guest.open(link);
        assertThat(guest.page().locator("main").innerText()).contains(look.text("accounts.set-password.text.closed"));
        assertThat(guest.field("form:password").count()).isZero();
    }

    private static String refusal(Guest guest) {
        return guest.page().locator(".field-error").innerText();
    }
}
