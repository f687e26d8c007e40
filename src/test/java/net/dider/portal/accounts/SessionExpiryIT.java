package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E7: a session or a view that has ended, and a server that fails, lose nothing of what was typed. */
class SessionExpiryIT {

    private static final int WIDE = 1280;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tr | 1280 | Oturumunuz kapandı      | E-posta adresi ya da parola yanlış. | Türkçe: taslak kaydedildi.",
                "en | 360  | Your session has ended  | The e-mail address or the password is wrong. | Türkçe: draft saved."
            })
    void the_sign_in_opens_over_the_form_and_then_what_was_typed_is_saved(
            String language, int width, String heading, String refusal, String saved) {
        var page = signedIn(width);
        speak(page, language);
        edit(page, "/tr/haberler/yeni-sitemiz-yayinda");
        var title = "Yitmesin, " + language;

        field(page, "tr:title").fill(title);
        write(page, "Yazılan söz, " + language + ". ");
        page.context().clearCookies();
        field(page, "tr:save").click();
        password(page).waitFor();

        assertThat(dialog(page).locator("h2").innerText()).isEqualTo(heading);
        assertThat(page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(heading))
                        .count())
                .as("a dialog of that name")
                .isEqualTo(1);
        assertThat(focused(page))
                .as("the address is known, the password is asked for")
                .isEqualTo("password");
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);

        page.keyboard().type("yanlış bir parola bu");
        page.keyboard().press("Enter");
        dialog(page).locator(".notice-error:not([hidden])").waitFor();
        assertThat(dialog(page).locator(".notice-error:not([hidden])").innerText())
                .startsWith(refusal);
        assertThat(field(page, "tr:title").inputValue()).isEqualTo(title);

        password(page).fill(portal.administrator().password());
        page.keyboard().press("Enter");
        growl(page, saved);

        assertThat(dialog(page).isVisible()).isFalse();
        page.waitForCondition(() -> "desk_tr:save".equals(page.evaluate("document.activeElement.id")));
        page.reload();
        assertThat(field(page, "tr:title").inputValue()).isEqualTo(title);
        assertThat(editor(page).innerText()).contains("Yazılan söz, " + language + ".");
        speak(page, "tr");
    }

    @Test
    void a_form_that_leaves_the_page_waits_for_the_sign_in_too() {
        var page = signedIn(WIDE);
        page.clock().install();
        page.navigate(portal.baseUrl() + "/admin/accounts/audit");
        page.locator("[id='exportForm:purpose']").fill("Yitmesin diye");
        page.context().clearCookies();
        page.clock().fastForward("31:00");
        page.locator("[id='exportForm:export']").click();
        password(page).waitFor();

        assertThat(page.locator("[id='exportForm:purpose']").inputValue()).isEqualTo("Yitmesin diye");
        var file = page.waitForDownload(() -> signIn(page));

        assertThat(file.suggestedFilename()).endsWith(".csv");
        page.navigate(portal.baseUrl() + "/admin/accounts/audit?kind=EXPORTED");
        assertThat(page.locator("tbody tr").first().innerText()).contains("Yitmesin diye");
    }

    @Test
    void a_form_that_leaves_the_page_goes_on_in_a_session_begun_in_another_window() {
        var page = signedIn(WIDE);
        page.clock().install();
        page.navigate(portal.baseUrl() + "/admin/accounts/audit");
        page.locator("[id='exportForm:purpose']").fill("Öteki pencereden");
        page.context().clearCookies();
        var other = page.context().newPage();
        other.navigate(portal.baseUrl() + "/tr/giris");
        other.locator("[id='form:email']").fill(portal.administrator().email());
        other.locator("[id='form:password']").fill(portal.administrator().password());
        other.locator("[id='form:signIn']").click();
        other.waitForURL("**/admin");
        page.clock().fastForward("31:00");

        var file = page.waitForDownload(
                () -> page.locator("[id='exportForm:export']").click());

        assertThat(file.suggestedFilename()).endsWith(".csv");
        page.navigate(portal.baseUrl() + "/admin/accounts/audit?kind=EXPORTED");
        assertThat(page.locator("tbody tr").first().innerText()).contains("Öteki pencereden");
    }

    @Test
    void escape_closes_the_sign_in_keeps_what_was_typed_and_says_that_it_is_not_saved() {
        var page = signedIn(WIDE);
        edit(page, "/tr/haberler/yeni-sitemiz-yayinda");

        field(page, "tr:title").fill("Henüz kaydedilmedi");
        page.context().clearCookies();
        field(page, "tr:save").click();
        password(page).waitFor();
        page.keyboard().press("Escape");
        page.locator(".wp-alert").waitFor();

        assertThat(page.locator(".wp-alert").innerText()).contains("Yazdıklarınız hâlâ burada");
        assertThat(page.locator(".wp-alert").getAttribute("role")).isEqualTo("alert");
        assertThat(dialog(page).isVisible()).isFalse();
        assertThat(field(page, "tr:title").inputValue()).isEqualTo("Henüz kaydedilmedi");
        assertThat(page.url()).contains("/admin/content/edit");

        field(page, "tr:save").click();
        signIn(page);
        growl(page, "Türkçe: taslak kaydedildi.");

        assertThat(page.locator(".wp-alert").count()).isZero();
    }

    @Test
    void what_a_colleague_saved_meanwhile_is_shown_and_not_overwritten() {
        var mine = signedIn(WIDE);
        var hers = signedIn(WIDE);
        edit(mine, "/tr/kunye");
        edit(hers, "/tr/kunye");

        field(mine, "tr:title").fill("Künye, benim");
        mine.context().clearCookies();
        field(hers, "tr:title").fill("Künye, onun");
        field(hers, "tr:save").click();
        growl(hers, "Türkçe: taslak kaydedildi.");
        field(mine, "tr:save").click();
        signIn(mine);
        mine.locator(".notice-warn").waitFor();

        assertThat(mine.locator(".notice-warn").innerText())
                .contains("Künye, onun")
                .doesNotContain("Künye, benim");
        assertThat(field(mine, "tr:title").inputValue()).isEqualTo("Künye, benim");
        hers.reload();
        assertThat(field(hers, "tr:title").inputValue()).isEqualTo("Künye, onun");

        mine.context().clearCookies();
        mine.locator(".notice-warn").getByText("Benimkini kaydet").click();
        signIn(mine);
        mine.locator("[id='desk_tr:save']:not([disabled])").waitFor();
        mine.locator(".notice-warn").getByText("Benimkini kaydet").click();
        growl(mine, "Türkçe: taslak kaydedildi.");

        hers.reload();
        assertThat(field(hers, "tr:title").inputValue())
                .as("decided with open eyes")
                .isEqualTo("Künye, benim");
        field(hers, "tr:title").fill("Künye");
        field(hers, "tr:save").click();
        growl(hers, "Türkçe: taslak kaydedildi.");
    }

    @Test
    void what_the_tools_of_the_editor_did_comes_through() {
        var page = signedIn(WIDE);
        edit(page, "/tr/izmir-ofisleri");

        editor(page).click();
        page.keyboard().press("Control+A");
        page.keyboard().type("Kalın yazılan söz.");
        page.keyboard().press("Control+A");
        page.keyboard().press("Control+B");
        page.context().clearCookies();
        field(page, "tr:save").click();
        signIn(page);
        growl(page, "Türkçe: taslak kaydedildi.");

        page.reload();
        assertThat(editor(page).locator("strong").innerText()).isEqualTo("Kalın yazılan söz.");
    }

    @Test
    void a_text_of_the_interface_being_changed_is_saved_too() {
        var page = signedIn(WIDE);
        page.navigate(portal.baseUrl() + "/admin/translations?q=site.search.button.search");
        page.getByLabel("Düzenle site.search.button.search").click();
        var word = page.locator(".ui-dialog textarea[lang=tr][id$=':value']");
        word.waitFor();

        word.fill("Bulalım");
        page.context().clearCookies();
        page.locator("[id='editor:saveText']").click();
        password(page).click();
        page.keyboard().type(portal.administrator().password());
        dialog(page).locator("[type=submit]").click();
        growl(page, "Kaydedildi.");

        assertThat(portal.text("/tr/ara")).contains(">Bulalım<");
        page.getByLabel("Düzenle site.search.button.search").click();
        page.getByText("Özgün metne dön").click();
        growl(page, "Kaydedildi.");
        page.waitForCondition(() -> !portal.text("/tr/ara").contains(">Bulalım<"));
    }

    @Test
    void a_view_the_server_has_forgotten_is_saved_without_a_question() {
        var page = signedIn(WIDE);
        edit(page, "/tr/iletisim");
        var cookies = cookies(page);

        field(page, "tr:summary").fill("Unutulan görünümden");
        for (int n = 0; n < 20; n++) {
            assertThat(portal.get("/admin/settings", "Cookie", cookies).statusCode())
                    .isEqualTo(200);
        }
        assertThat(ajax(page, cookies)).as("the view is gone").contains("ViewExpiredException");
        field(page, "tr:save").click();
        growl(page, "Türkçe: taslak kaydedildi.");

        assertThat(dialog(page).isVisible()).isFalse();
        page.reload();
        assertThat(field(page, "tr:summary").inputValue()).isEqualTo("Unutulan görünümden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | Sunucuda bir sorun oluştu; değişikliğiniz kaydedilmemiş olabilir.",
                "403 | Bu işlem için yetkiniz yok; kaydedilmedi.",
                "0   | Sunucuya ulaşılamadı; değişikliğiniz kaydedilmemiş olabilir."
            })
    void a_failure_is_said_in_one_sentence_and_one_can_try_again(int status, String sentence) {
        var page = signedIn(WIDE);
        edit(page, "/tr/iletisim");

        field(page, "tr:title").fill("İletişim");
        page.route("**/admin/content/edit*", route -> {
            if (status == 0) {
                route.abort();
            } else {
                route.fulfill(new Route.FulfillOptions().setStatus(status).setBody("<html></html>"));
            }
        });
        field(page, "tr:save").click();
        page.locator(".wp-alert").waitFor();

        assertThat(page.locator(".wp-alert").innerText()).startsWith(sentence);
        assertThat(field(page, "tr:title").inputValue()).isEqualTo("İletişim");
        page.unroute("**/admin/content/edit*");
        page.locator("[id='desk_tr:save']:not([disabled])").click();
        growl(page, "Türkçe: taslak kaydedildi.");
        assertThat(page.locator(".wp-alert").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"tr | Sayfanın süresi doldu", "en | This page has expired"})
    void without_script_an_expired_page_says_so_in_the_readers_language(String language, String heading) {
        var page = signedIn(WIDE);
        speak(page, language);
        var answer = post(cookies(page), "session=session&session%3AsignOut=x&jakarta.faces.ViewState=1%3A2");
        speak(page, "tr");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(body(answer)).contains(heading).doesNotContain("Exception");
    }

    @Test
    void a_button_pressed_before_the_scripts_are_there_works_and_a_form_of_no_view_changes_nothing() {
        var page = signedIn(WIDE);
        speak(page, "tr");

        assertThat(send(page, "en", "form.set('jakarta.faces.ViewState', 'stateless')"))
                .as("no page of the workplace is without state")
                .isEqualTo("409 tr");
        assertThat(send(page, "en", "form.set('primefaces.nonce', 'c29tZWJvZHkgZWxzZSdzIHZpZXc=')"))
                .as("another view's form")
                .isEqualTo("409 tr");
        assertThat(send(page, "en", "form.delete('primefaces.nonce')"))
                .as("the script adds it")
                .isEqualTo("200 en");
        assertThat(send(page, "tr", "")).isEqualTo("200 tr");
    }

    /** Sends the form of the own account with another language, as a browser without scripts does; status and language. */
    private String send(Page page, String language, String change) {
        page.navigate(portal.baseUrl() + "/my");
        var status = page.evaluate(
                """
                async language => {
                  const form = new URLSearchParams(new FormData(document.getElementById('form')));
                  form.set('form:language', language);
                  form.set('form:save', 'form:save');
                  %s;
                  return (await fetch(location.href, {method: 'POST', body: form})).status;
                }
                """
                        .formatted(change),
                language);
        page.navigate(portal.baseUrl() + "/my");
        return status + " " + page.locator("html").getAttribute("lang");
    }

    private HttpResponse<byte[]> post(String cookies, String form, String... headers) {
        var request = portal.request("/my", "Content-Type", "application/x-www-form-urlencoded", "Cookie", cookies);
        for (int n = 0; n < headers.length; n += 2) {
            request.header(headers[n], headers[n + 1]);
        }
        return portal.send(
                request.POST(HttpRequest.BodyPublishers.ofString(form)).build());
    }

    /** What the server answers to a script that sends the state this page holds. */
    private String ajax(Page page, String cookies) {
        var state =
                page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
        return body(post(
                cookies,
                "jakarta.faces.partial.ajax=true&jakarta.faces.source=x&session=session&jakarta.faces.ViewState="
                        + URLEncoder.encode(state, StandardCharsets.UTF_8),
                "Faces-Request",
                "partial/ajax"));
    }

    private Page signedIn(int width) {
        var administrator = portal.administrator();
        var page = BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setViewportSize(width, 900))
                .open(portal.baseUrl() + "/tr/giris")
                .page();
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
        return page;
    }

    private void signIn(Page page) {
        password(page).fill(portal.administrator().password());
        dialog(page).locator("[type=submit]").click();
        dialog(page).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    private void speak(Page page, String language) {
        page.navigate(portal.baseUrl() + "/my");
        page.locator("[id='form:language']").selectOption(language);
        page.locator("[id='form:save']").click();
        page.locator("html[lang=" + language + "] .ui-growl-title").waitFor();
    }

    private void edit(Page page, String path) {
        page.navigate(portal.baseUrl() + path);
        page.locator(".edit-bar a").first().click();
        page.waitForURL("**/admin/content/edit?item=*");
        editor(page).waitFor();
    }

    private static void write(Page page, String words) {
        editor(page).click();
        page.keyboard().press("Control+Home");
        page.keyboard().type(words);
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='desk_" + name + "']");
    }

    private static Locator editor(Page page) {
        return page.locator("[id='desk_tr:body-text']");
    }

    private static Locator dialog(Page page) {
        return page.locator("#sign-in-again");
    }

    private static Locator password(Page page) {
        return page.locator("#sign-in-again input[type=password]");
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.type");
    }

    private static void growl(Page page, String words) {
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .map(c -> c.name + "=" + c.value)
                .collect(Collectors.joining("; "));
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
