package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator does with people, and what they notice of it. */
class AccountAdministrationIT extends AccountJourney {

    @ParameterizedTest
    @EnumSource(Look.class)
    void the_people_of_the_trail_stay_in_reach_while_the_page_scrolls(Look look) {
        var email = house.create(look.email("aranan"), look.language, "EDITOR");
        house.exec("UPDATE accounts SET search_key = ? WHERE email = ?", Folding.fold(email), email);
        var administrator = administrator(look);
        administrator.open("/admin/accounts/audit");
        var page = administrator.page();

        administrator.field("filter:person_input").pressSequentially(email.substring(0, email.indexOf('@')));
        var suggestions = page.locator(".ui-autocomplete-item");
        suggestions.filter(new Locator.FilterOptions().setHasText(email)).waitFor();
        page.mouse().move(5, 300);
        page.mouse().wheel(0, 60);
        page.waitForCondition(() -> !Integer.valueOf(0).equals(page.evaluate("Math.round(scrollY)")));
        assertThat(suggestions.first().isVisible())
                .as("the list stays while the page scrolls")
                .isTrue();
        assertThat(suggestions.first().innerText()).as("a person comes first").contains(email);
        assertThat(suggestions.last().innerText()).isEqualTo(look.text("accounts.audit.text.nobody"));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void whoever_is_disabled_is_out_at_the_next_click_and_stays_out(Look look) {
        var email = house.create(look.email("kapatilan"), look.language, "EDITOR");
        var person = guest(look).enter(email);
        var administrator = administrator(look);
        edit(administrator, email);

        administrator.field("danger:disable").click();
        var refusal = administrator.page().locator(".ui-message-error");
        refusal.waitFor();
        assertThat(refusal.innerText()).isEqualTo(look.text("accounts.edit.message.reasonRequired"));
        assertThat(person.isOut()).isFalse();
        administrator.type("danger:reason", "Görevi bitti");
        administrator.press("danger:disable", look.text("accounts.edit.message.disabled"));
        assertThat(Browser.barriers(administrator.page())).isEmpty();

        assertThat(person.isOut()).isTrue();
        person.signIn(email, AccountsPortal.PASSWORD);
        assertThat(person.page().locator(".notice-error").innerText())
                .isEqualTo(look.text("accounts.sign-in.message.refused"));
        assertThat(house.one(
                        "SELECT reason FROM audit_entries WHERE kind = 'ACCOUNT_DISABLED' AND subject = ?",
                        "account:" + house.id(email)))
                .isEqualTo("Görevi bitti");
        administrator.press("danger:enable", look.text("accounts.edit.message.enabled"));
        person.enter(email);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void changed_roles_count_at_the_next_click_under_another_name_of_the_session(Look look) {
        var email = house.create(look.email("degisen"), look.language, "EDITOR");
        var person = guest(look).enter(email);
        assertThat(person.open("/admin/content")).isEqualTo(200);
        assertThat(person.open("/admin/translations")).isEqualTo(403);
        var before = person.cookie("oturum");
        var administrator = administrator(look);
        edit(administrator, email);

        role(administrator, look, "EDITOR").uncheck();
        role(administrator, look, "TRANSLATOR").check();
        administrator.field("form:save").click();
        administrator
                .page()
                .getByText(look.text("accounts.refused.message.NO_LANGUAGE"))
                .waitFor();
        administrator
                .page()
                .getByRole(
                        com.microsoft.playwright.options.AriaRole.CHECKBOX,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("English"))
                .check();
        administrator.press("form:save", look.text("accounts.edit.message.saved"));

        assertThat(person.open("/admin/content")).as("translators read it").isEqualTo(200);
        assertThat(person.page().locator(".wp-bulk").count())
                .as("and change nothing there")
                .isZero();
        assertThat(person.open("/admin/translations")).isEqualTo(200);
        assertThat(person.cookie("oturum")).isNotEqualTo(before);
        assertThat(house.one(
                        "SELECT CONCAT(old_value, ' → ', new_value) FROM audit_entries"
                                + " WHERE kind = 'ROLES_CHANGED' AND subject = ?",
                        "account:" + house.id(email)))
                .isEqualTo("[EDITOR] → [TRANSLATOR] [en]");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void somebody_who_becomes_a_registrar_needs_the_second_step_at_the_next_click(Look look) {
        var email = house.create(look.email("yukselen"), look.language, "EDITOR");
        var person = guest(look).enter(email);
        var administrator = administrator(look);
        edit(administrator, email);

        role(administrator, look, "REGISTRAR").check();
        administrator.press("form:save", look.text("accounts.edit.message.saved"));

        person.open("/admin/content");
        assertThat(person.path()).isEqualTo("/my/second-factor");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void the_last_administrator_can_neither_be_demoted_nor_disabled(Look look) {
        var administrator = administrator(look);
        edit(administrator, AccountsPortal.ADMINISTRATOR);

        role(administrator, look, "ADMINISTRATOR").uncheck();
        administrator.field("form:save").click();
        var refusal = administrator.page().locator(".ui-message-error");
        refusal.waitFor();
        assertThat(refusal.innerText()).isEqualTo(look.text("accounts.refused.message.LAST_ADMINISTRATOR"));
        edit(administrator, AccountsPortal.ADMINISTRATOR);
        administrator.type("danger:reason", "Deneme").field("danger:disable").click();
        refusal.waitFor();

        assertThat(refusal.innerText()).isEqualTo(look.text("accounts.refused.message.ONESELF"));
        assertThat(administrator.open("/admin/accounts")).isEqualTo(200);
        assertThat(house.one(
                        "SELECT COUNT(*) FROM account_roles WHERE role = 'ADMINISTRATOR' AND account_id = ?",
                        house.id(AccountsPortal.ADMINISTRATOR)))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void an_administrator_sees_the_portal_as_an_editor_and_comes_back_and_the_trail_shows_it(Look look) {
        var administrator = administrator(look);
        var started = house.audited("VIEW_AS_STARTED", AccountsPortal.ADMINISTRATOR);
        administrator.open("/admin/accounts/roles");
        administrator.field("form:role").selectOption("EDITOR");
        administrator.field("form:start").click();
        administrator.page().waitForURL("**/admin");

        var editor = look.text("accounts.role.enum.EDITOR");
        assertThat(administrator.page().locator(".view-as p").innerText())
                .isEqualTo(look.text("accounts.roles.text.viewing", editor));
        assertThat(Browser.barriers(administrator.page())).isEmpty();
        assertThat(administrator.open("/admin/content")).isEqualTo(200);
        assertThat(administrator.open("/admin/accounts")).isEqualTo(403);
        assertThat(administrator.open("/admin/accounts/audit")).isEqualTo(403);
        assertThat(administrator.open("/admin/settings")).isEqualTo(403);
        assertThat(administrator.open("/admin/translations")).isEqualTo(403);
        administrator.open("/my");
        administrator.field("viewAs:stop").click();
        administrator.page().waitForURL("**/admin/accounts/roles");

        assertThat(administrator.page().locator(".view-as").count()).isZero();
        assertThat(house.audited("VIEW_AS_STARTED", AccountsPortal.ADMINISTRATOR))
                .isEqualTo(started + 1);
        assertThat(house.audited("VIEW_AS_ENDED", AccountsPortal.ADMINISTRATOR)).isEqualTo(started + 1);
        assertThatTrailIsIntact(administrator, look);
    }

    @Test
    void the_trail_says_when_looking_as_another_role_ended_whatever_ended_it() {
        var administrator = administrator(Look.DESK);
        var ended = house.audited("VIEW_AS_ENDED", AccountsPortal.ADMINISTRATOR);

        lookAsEditor(administrator);
        administrator.field("session:signOut").click();
        administrator.page().waitForURL("**/tr/");
        assertThat(house.audited("VIEW_AS_ENDED", AccountsPortal.ADMINISTRATOR)).isEqualTo(ended + 1);

        administrator.enter(AccountsPortal.ADMINISTRATOR);
        lookAsEditor(administrator);
        house.exec(
                "UPDATE account_sessions SET last_used_at = last_used_at - INTERVAL 16 MINUTE"
                        + " WHERE account_id = ? AND ended_at IS NULL",
                house.id(AccountsPortal.ADMINISTRATOR));
        assertThat(administrator.isOut()).isTrue();
        assertThat(house.audited("VIEW_AS_ENDED", AccountsPortal.ADMINISTRATOR)).isEqualTo(ended + 2);

        administrator.enter(AccountsPortal.ADMINISTRATOR);
        assertThat(administrator.page().locator(".view-as").count())
                .as("herself again")
                .isZero();
        lookAsEditor(administrator);
        var elsewhere = guest(Look.DESK).enter(AccountsPortal.ADMINISTRATOR);
        elsewhere.open("/my/security");
        elsewhere.press("sessions:endOthers", Look.DESK.text("my.security.message.othersEnded"));
        assertThat(house.audited("VIEW_AS_ENDED", AccountsPortal.ADMINISTRATOR)).isEqualTo(ended + 3);
    }

    private static void lookAsEditor(Guest administrator) {
        administrator.open("/admin/accounts/roles");
        administrator.field("form:role").selectOption("EDITOR");
        administrator.field("form:start").click();
        administrator.page().waitForURL("**/admin");
        assertThat(administrator.page().locator(".view-as").count()).isOne();
    }

    private static void assertThatTrailIsIntact(Guest administrator, Look look) {
        administrator.open("/admin/accounts/audit");
        assertThat(administrator.page().locator("main").innerText())
                .contains(
                        look.text("accounts.audit.enum.VIEW_AS_STARTED"),
                        look.text("accounts.audit.enum.VIEW_AS_ENDED"));
        administrator.field("verification:verify").click();
        administrator
                .page()
                .locator("[id='verification'] .notice-ok, [id='verification'] .notice-error")
                .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(administrator
                        .page()
                        .locator("[id='verification'] .notice-error")
                        .count())
                .isZero();
    }

    private void edit(Guest administrator, String email) {
        assertThat(administrator.open("/admin/accounts/edit?account=" + house.id(email)))
                .isEqualTo(200);
    }

    private static Locator role(Guest administrator, Look look, String role) {
        return administrator
                .page()
                .getByLabel(
                        look.text("accounts.role.enum." + role),
                        new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true));
    }
}
