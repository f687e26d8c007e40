package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.dider.portal.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a session ends, and how a browser is known again. */
class AccountSessionsIT extends AccountJourney {

    private static final String SESSION = "oturum";
    private static final String TOKEN = "hatirla";

    @ParameterizedTest
    @EnumSource(Look.class)
    void whoever_ends_another_of_her_sessions_is_out_there_at_the_next_click(Look look) {
        var email = house.create(look.email("gezgin"), look.language, "EDITOR");
        var first = guest(look).enter(email);
        var second = guest(look).enter(email);
        second.open("/my/security");
        var devices = second.page().locator("[id='sessions'] tbody tr");
        assertThat(devices.count()).isEqualTo(2);
        assertThat(devices.filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText(look.text("my.security.text.here")))
                        .count())
                .isOne();
        assertThat(Browser.barriers(second.page())).isEmpty();

        second.page().locator("[id^='sessions:device:'][id$=':end']").click();
        second.page().getByText(look.text("my.security.message.ended")).first().waitFor();
        assertThat(first.isOut()).isTrue();
        assertThat(second.isOut()).isFalse();

        first.enter(email);
        var third = guest(look).enter(email);
        second.open("/my/security");
        second.press("sessions:endOthers", look.text("my.security.message.othersEnded"));
        assertThat(List.of(first.isOut(), third.isOut(), second.isOut())).containsExactly(true, true, false);
        assertThat(house.audited("SESSION_ENDED", email)).isOne();
        assertThat(house.audited("ALL_SESSIONS_ENDED", email)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_sign_in_begins_a_session_of_another_name_and_the_way_out_ends_it(Look look) {
        var email = house.create(look.email("adsiz"), look.language, "MEMBER");
        var guest = guest(look);
        guest.open(look.path("sign-in"));
        var planted = new Cookie(SESSION, "planted-by-somebody-else");
        guest.page().context().addCookies(List.of(planted.setUrl(house.portal().baseUrl())));
        guest.enter(email);
        var session = guest.page().context().cookies().stream()
                .filter(c -> c.name.equals(SESSION))
                .findFirst()
                .orElseThrow();

        assertThat(session.value).isNotEqualTo("planted-by-somebody-else").hasSizeGreaterThanOrEqualTo(43);
        assertThat(session.httpOnly).isTrue();
        assertThat(session.path).isEqualTo("/");
        assertThat(guest.cookie(TOKEN)).as("not asked for").isNull();
        var cookies = guest.cookies();
        guest.field("session:signOut").click();
        guest.page().waitForURL("**/" + look.language + "/");
        assertThat(house.portal().get("/my", "Cookie", cookies).statusCode()).isEqualTo(302);
    }

    /** Nothing of the page is sent but who asks: the server may have forgotten its view. */
    @Test
    void whoever_leaves_is_out_whatever_became_of_her_page_and_no_other_site_sends_her_away() {
        var email = house.create("ayrilan@ornek.org", "tr", "MEMBER");
        var cookies = guest(Look.DESK).enter(email).cookies();

        assertThat(leave("POST", cookies, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(leave("GET", cookies).statusCode()).isEqualTo(405);
        assertThat(house.portal().get("/my", "Cookie", cookies).statusCode()).isEqualTo(200);
        var answer = leave("POST", cookies);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        assertThat(house.portal().get("/my", "Cookie", cookies).statusCode()).isEqualTo(302);
        assertThat(house.audited("SIGNED_OUT", email)).isOne();
        assertThat(leave("POST", cookies).statusCode()).as("twice").isEqualTo(303);
    }

    @Test
    void whoever_leaves_before_she_was_known_again_leaves_nothing_behind() {
        var email = house.create("unutulmak.isteyen@ornek.org", "tr", "EDITOR");
        var guest = remembered(Look.DESK, email);
        loseSession(guest);
        var cookies = guest.cookies();

        assertThat(leave("POST", cookies).statusCode()).isEqualTo(303);

        assertThat(house.portal().get("/my", "Cookie", cookies).statusCode()).isEqualTo(302);
        assertThat(house.one(
                        "SELECT COUNT(*) FROM account_sessions WHERE ended_at IS NULL AND account_id = ?",
                        house.id(email)))
                .isEqualTo("0");
    }

    private HttpResponse<byte[]> leave(String method, String cookies, String... headers) {
        var request = house.portal().request("/sign-out", "Cookie", cookies);
        for (int n = 0; n < headers.length; n += 2) {
            request.header(headers[n], headers[n + 1]);
        }
        return house.portal()
                .send(request.method(method, HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_remembered_browser_is_known_again_by_a_token_that_changes_each_time(Look look) {
        var email = house.create(look.email("hatirlanan"), look.language, "EDITOR");
        var guest = remembered(look, email);
        var cookie = token(guest);

        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.path).isEqualTo("/");
        assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(Instant.ofEpochSecond(cookie.expires.longValue()))
                .isCloseTo(Instant.now().plus(30, ChronoUnit.DAYS), within(1, ChronoUnit.HOURS));
        assertThat(house.one("SELECT COUNT(*) FROM account_sessions WHERE remember_hash = ?", cookie.value))
                .as("the token itself is not stored")
                .isEqualTo("0");

        loseSession(guest);
        assertThat(guest.isOut()).isFalse();
        assertThat(guest.cookie(TOKEN)).isNotNull().isNotEqualTo(cookie.value);
        assertThat(house.audited("REMEMBERED", email)).isOne();
        assertThat(house.one(
                        "SELECT COUNT(*) FROM account_sessions WHERE ended_at IS NULL AND account_id = ?",
                        house.id(email)))
                .as("one browser, one session")
                .isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_copied_token_that_was_exchanged_ends_the_session(Look look) {
        var email = house.create(look.email("kopyalanan"), look.language, "EDITOR");
        var guest = remembered(look, email);
        var copied = token(guest).value;
        loseSession(guest);
        assertThat(guest.isOut()).isFalse();
        house.exec(
                "UPDATE account_sessions SET remember_rotated_at = remember_rotated_at - INTERVAL 2 MINUTE"
                        + " WHERE account_id = ?",
                house.id(email));

        var thief = guest(look);
        thief.page()
                .context()
                .addCookies(
                        List.of(new Cookie(TOKEN, copied).setUrl(house.portal().baseUrl())));

        assertThat(thief.isOut()).isTrue();
        assertThat(guest.isOut()).as("whoever was copied notices").isTrue();
        assertThat(guest.cookie(TOKEN)).isNull();
        assertThat(house.audited("REMEMBER_REFUSED", email)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void an_administrators_browser_is_not_remembered_whatever_the_form_says(Look look) {
        var administrator = administrator(look);
        administrator.field("session:signOut").click();
        administrator.page().waitForURL("**/" + look.language + "/");

        administrator.open(look.path("sign-in"));
        administrator.field("form:remember").check();
        administrator
                .type("form:email", AccountsPortal.ADMINISTRATOR)
                .type("form:password", AccountsPortal.PASSWORD)
                .send("form:signIn");
        administrator
                .type("form:code", house.freshCode(AccountsPortal.ADMINISTRATOR))
                .send("form:confirm");
        administrator.page().waitForURL("**/admin");

        assertThat(administrator.cookie(TOKEN)).isNull();
    }

    /** Minutes of rest, hours since the sign-in, and whether the session has ended then. */
    @ParameterizedTest
    @CsvSource({
        "MEMBER, 29, 0, false",
        "MEMBER, 31, 0, true",
        "EDITOR, 0, 11, false",
        "EDITOR, 0, 13, true",
        "ADMINISTRATOR, 14, 0, false",
        "ADMINISTRATOR, 16, 0, true",
        "ADMINISTRATOR, 0, 7, false",
        "ADMINISTRATOR, 0, 9, true"
    })
    void a_session_ends_by_resting_or_by_age_sooner_for_whoever_reaches_the_data_of_all(
            String role, int minutes, int hours, boolean out) {
        var email = "ADMINISTRATOR".equals(role)
                ? AccountsPortal.ADMINISTRATOR
                : house.create("sureli" + minutes + "." + hours + "@ornek.org", "tr", role);
        var guest = "ADMINISTRATOR".equals(role)
                ? administrator(Look.DESK)
                : guest(Look.DESK).enter(email);
        house.exec(
                "UPDATE account_sessions SET last_used_at = last_used_at - INTERVAL ? MINUTE,"
                        + " started_at = started_at - INTERVAL ? HOUR WHERE account_id = ? AND ended_at IS NULL",
                minutes,
                hours,
                house.id(email));

        assertThat(guest.isOut()).isEqualTo(out);
    }

    private Guest remembered(Look look, String email) {
        var guest = guest(look);
        guest.open(look.path("sign-in"));
        guest.field("form:remember").check();
        guest.type("form:email", email)
                .type("form:password", AccountsPortal.PASSWORD)
                .send("form:signIn");
        guest.page().waitForURL("**/admin");
        return guest;
    }

    private static Cookie token(Guest guest) {
        return guest.page().context().cookies().stream()
                .filter(c -> c.name.equals(TOKEN))
                .findFirst()
                .orElseThrow();
    }

    /** As when the browser was closed. */
    private static void loseSession(Guest guest) {
        guest.page().context().clearCookies(new ClearCookiesOptions().setName(SESSION));
    }
}
