package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors and administrators do in a browser, and what an anonymous reader then gets over HTTP. */
class AdministrationIT {

    private static final int WIDE = 1280;
    private static final int NARROW = 360;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();

    @Test
    void a_wrong_password_is_refused_with_one_sentence_and_the_right_one_leads_on_to_the_wanted_page() {
        var administrator = portal.administrator();
        var page = visitor(WIDE).page();

        page.navigate(portal.baseUrl() + "/admin/content");
        assertThat(path(page)).isEqualTo("/tr/giris?to=%2Fadmin%2Fcontent");
        signIn(page, administrator.email(), "yanlış bir parola bu");
        page.locator(".notice-error").waitFor();

        assertThat(page.locator(".notice-error").allInnerTexts())
                .containsExactly("E-posta adresi ya da parola yanlış. İkisini de yeniden yazın.");
        assertThat(page.locator("[id='form:email']").inputValue()).isEqualTo(administrator.email());
        assertThat(portal.get("/admin/content", "Cookie", cookies(page)).statusCode())
                .as("with what the refused browser holds")
                .isEqualTo(302);

        signIn(page, administrator.email(), administrator.password());
        page.waitForURL("**/admin/content");

        assertThat(page.locator("h1").innerText()).isEqualTo("İçerik");
        assertThat(portal.get("/admin/content").statusCode())
                .as("for everybody else")
                .isEqualTo(302);
    }

    @Test
    void a_wrong_address_and_a_wrong_password_get_the_same_sentence() {
        portal.administrator();
        var page = visitor(WIDE).open(portal.baseUrl() + "/tr/giris").page();

        signIn(page, "kimse@example.org", "yanlış bir parola bu");
        page.locator(".notice-error").waitFor();

        assertThat(page.locator(".notice-error").innerText())
                .isEqualTo("E-posta adresi ya da parola yanlış. İkisini de yeniden yazın.");
    }

    @Test
    void what_is_published_is_read_by_the_next_request_on_the_page_and_in_the_menu() {
        var before = portal.text("/tr/hakkimizda");
        assertThat(portal.text("/tr/")).contains("<li><a href=\"/tr/hakkimizda\">Hakkımızda</a></li>");
        var page = edit(signedIn(WIDE).page(), "/tr/hakkimizda");

        field(page, "tr:title").fill("Hakkımızda, yeniden");
        write(page, "tr", "Control+Home", "Ağ, Öğüt & Işık <başlıyor>. ");
        press(page, "tr:publish", "Türkçe: yayımlandı.");

        assertThat(before).doesNotContain("Hakkımızda, yeniden", "Öğüt");
        assertThat(portal.text("/tr/hakkimizda"))
                .contains("<h1>Hakkımızda, yeniden</h1>", "Ağ, Öğüt &amp; Işık &lt;başlıyor&gt;. Kuruluş düşüncemiz")
                .containsPattern("<title>Hakkımızda, yeniden · ");
        assertThat(portal.text("/tr/"))
                .contains("<li><a href=\"/tr/hakkimizda\">Hakkımızda, yeniden</a></li>")
                .doesNotContain("<li><a href=\"/tr/hakkimizda\">Hakkımızda</a></li>");
        assertThat(portal.text("/en/about-us")).contains("<h1>About us</h1>").doesNotContain("Öğüt");
    }

    @Test
    void a_draft_is_seen_by_nobody_else() {
        var before = portal.text("/tr/calisma-gruplari");
        var page = edit(signedIn(WIDE).page(), "/tr/calisma-gruplari");

        field(page, "tr:title").fill("Çalışma grupları taslağı");
        press(page, "tr:save", "Türkçe: taslak kaydedildi.");

        assertThat(page.locator("[id='desk_tr'] .state").innerText()).isEqualToIgnoringCase("Yayında, değişiklik var");
        assertThat(portal.text("/tr/calisma-gruplari")).isEqualTo(before).contains("<h1>Çalışma grupları</h1>");
        assertThat(portal.text("/tr/")).contains(">Çalışma grupları</a>").doesNotContain("taslağı");
        page.reload();
        assertThat(field(page, "tr:title").inputValue()).isEqualTo("Çalışma grupları taslağı");
    }

    @Test
    void a_bulleted_list_of_the_editor_is_published_as_one() {
        var page = edit(signedIn(WIDE).page(), "/tr/kvkk-uyelik");

        write(page, "tr", "Control+A", "Giriş");
        page.keyboard().press("Enter");
        page.locator("[id='desk_tr'] button[data-command=bullets]").click();
        page.keyboard().type("Birinci madde");
        page.keyboard().press("Enter");
        page.keyboard().type("İkinci madde");
        press(page, "tr:publish", "Türkçe: yayımlandı.");

        assertThat(article("/tr/kvkk-uyelik").replaceAll(">\\s+<", "><"))
                .contains("<ul><li>Birinci madde</li><li>İkinci madde</li></ul>")
                .doesNotContain("<li><p>", "<ol");
        page.reload();
        editor(page, "tr").waitFor();
        assertThat(page.locator("[id='desk_tr:body-text'] ul > li").allInnerTexts())
                .as("and read by the editor as one")
                .containsExactly("Birinci madde", "İkinci madde");
    }

    @Test
    void a_page_that_moves_is_found_at_its_old_address_too() {
        assertThat(portal.text("/tr/kisisel-verilerin-korunmasi")).contains("href=\"/tr/kvkk-e-bulten\"");
        var page = edit(signedIn(WIDE).page(), "/tr/kvkk-e-bulten");

        field(page, "tr:slug").fill("Bülten Aydınlatması");
        press(page, "tr:publish", "Türkçe: yayımlandı.");

        var old = portal.get("/tr/kvkk-e-bulten");
        assertThat(field(page, "tr:slug").inputValue()).isEqualTo("bulten-aydinlatmasi");
        assertThat(portal.get("/tr/bulten-aydinlatmasi").statusCode()).isEqualTo(200);
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(header(old, "Location")).endsWith("/tr/bulten-aydinlatmasi");
        assertThat(portal.text("/tr/kisisel-verilerin-korunmasi"))
                .as("the page that links to it")
                .contains("href=\"/tr/bulten-aydinlatmasi\"")
                .doesNotContain("href=\"/tr/kvkk-e-bulten\"");
        assertThat(portal.text("/sitemap.xml"))
                .contains("/tr/bulten-aydinlatmasi<")
                .doesNotContain("/tr/kvkk-e-bulten");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slug  | uyelik | Bu adres başka bir sayfada kullanılıyor. Başka bir adres yazın.",
                "slug  | giris  | Bu adres başka bir sayfada kullanılıyor. Başka bir adres yazın.",
                "slug  | ?!…    | Bu adreste hiç harf ya da rakam yok. Latin harfleriyle bir adres yazın ya da boş"
                        + " bırakın.",
                "title | ''     | Başlık boş olamaz. Bir başlık yazın."
            })
    void what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost(String name, String typed, String message) {
        var before = portal.text("/tr/kvkk-iletisim");
        var page = edit(signedIn(WIDE).page(), "/tr/kvkk-iletisim");

        field(page, "tr:summary").fill("Kaybolmaması gereken özet");
        write(page, "tr", "Control+Home", "Kaybolmaması gereken söz. ");
        field(page, "tr:" + name).fill(typed);
        field(page, "tr:publish").click();
        var error = page.locator(".field:has([id='desk_tr:" + name + "']) .ui-message-error");
        error.waitFor();

        assertThat(error.innerText().strip()).isEqualTo(message);
        assertThat(page.locator(".ui-message-error").count()).isEqualTo(1);
        assertThat(field(page, "tr:" + name).getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(field(page, "tr:" + name).inputValue()).isEqualTo(typed);
        assertThat(field(page, "tr:summary").inputValue()).isEqualTo("Kaybolmaması gereken özet");
        assertThat(editor(page, "tr").innerText()).contains("Kaybolmaması gereken söz.");
        assertThat(portal.text("/tr/kvkk-iletisim")).isEqualTo(before);
    }

    @Test
    void an_endless_address_with_odd_letters_becomes_a_short_valid_one() {
        var page = edit(signedIn(WIDE).page(), "/tr/kvkk-iletisim");

        field(page, "tr:slug").fill(("a/b/ŞĞİ ı" + " çok uzun".repeat(40)).substring(0, 300));
        press(page, "tr:publish", "Türkçe: yayımlandı.");

        var slug = field(page, "tr:slug").inputValue();
        assertThat(slug)
                .startsWith("a-b-sgi-i-cok-uzun-")
                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                .hasSizeBetween(100, 120);
        assertThat(portal.get("/tr/" + slug).statusCode()).isEqualTo(200);

        page.reload();
        field(page, "tr:slug").fill("kvkk-iletisim");
        press(page, "tr:publish", "Türkçe: yayımlandı.");

        assertThat(portal.get("/tr/kvkk-iletisim").statusCode())
                .as("back at the old address")
                .isEqualTo(200);
        assertThat(portal.get("/tr/" + slug).statusCode()).isEqualTo(301);
    }

    @Test
    void whoever_saves_second_sees_both_texts_and_keeps_hers_with_one_click() {
        var first = edit(signedIn(WIDE).page(), "/tr/uyelik");
        var second = edit(enter(visitor(WIDE)).page(), "/tr/uyelik");

        field(first, "tr:title").fill("Üyelik, birinci");
        press(first, "tr:publish", "Türkçe: yayımlandı.");
        field(second, "tr:title").fill("Üyelik, ikinci");
        field(second, "tr:publish").click();
        var collision = second.locator(".notice-warn");
        collision.waitFor();

        assertThat(collision.innerText())
                .contains("Bu dilde sizden sonra başka biri kaydetti", "Üyelik, birinci")
                .doesNotContain("Üyelik, ikinci");
        assertThat(field(second, "tr:title").inputValue()).isEqualTo("Üyelik, ikinci");
        assertThat(portal.text("/tr/uyelik"))
                .as("nothing is overwritten unseen")
                .contains("<h1>Üyelik, birinci</h1>");

        collision.getByText("Benimkini kaydet").click();
        growl(second, "Türkçe: taslak kaydedildi.");

        assertThat(second.locator(".notice-warn").count()).isZero();
        assertThat(field(second, "tr:title").inputValue()).isEqualTo("Üyelik, ikinci");
        press(second, "tr:publish", "Türkçe: yayımlandı.");
        assertThat(portal.text("/tr/uyelik")).contains("<h1>Üyelik, ikinci</h1>");
    }

    @Test
    void nothing_that_runs_is_stored_whatever_a_browser_sends() {
        var page = edit(signedIn(WIDE).page(), "/tr/izmir-ofisleri");
        editor(page, "en").waitFor();

        field(page, "en:body")
                .evaluate(
                        "(field, html) => { field.value = html; }",
                        """
                <h2 style="position:fixed" onclick="alert(1)">Safe heading</h2>
                <p>Hello <a href="javascript:alert(1)">one</a> <a href=" JaVa&#x09;script:alert(1)">two</a>
                <a href="data:text/html,<script>alert(1)</script>">three</a> <a href="https://example.org/">four</a></p>
                <img src="x" onerror="alert(1)"><script>alert(1)</script><svg onload="alert(1)"></svg>
                <iframe srcdoc="<script>alert(1)</script>"></iframe><form action="/x"><input name="y"></form>
                <ul><li>kept</li></ul>""");
        press(page, "en:publish", "English: yayımlandı.");

        assertThat(article("/en/izmir-offices"))
                .contains("<h2>Safe heading</h2>", "<li>kept</li>", "href=\"https://example.org/\"", ">four</a>")
                .contains("one", "two", "three")
                .doesNotContainIgnoringCase("alert", "script", "onerror", "onclick", "onload", "data:", "style=")
                .doesNotContainIgnoringCase("<iframe", "<form", "<input", "<svg");
        var reader = visitor(WIDE).open(portal.baseUrl() + "/en/izmir-offices");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void a_changed_text_is_seen_by_everybodys_next_request_and_can_be_taken_back() {
        assertThat(portal.text("/tr/iletisim")).contains(">İçeriğe geç<");
        assertThat(portal.text("/tr/iletisim")).as("warm").contains(">İçeriğe geç<");
        var page = openText("site.layout.link.skip");

        text(page).fill("İçeriğe atla & bakalım");
        field(page, "saveText").click();
        growl(page, "Kaydedildi. Herkes bir sonraki sayfada yeni metni görür.");

        assertThat(portal.text("/tr/iletisim"))
                .contains(">İçeriğe atla &amp; bakalım<")
                .doesNotContain("İçeriğe geç");
        assertThat(portal.text("/tr/")).contains(">İçeriğe atla &amp; bakalım<");
        assertThat(portal.text("/en/contact")).doesNotContain("atla");

        page = openText("site.layout.link.skip");
        assertThat(text(page).inputValue()).isEqualTo("İçeriğe atla & bakalım");
        assertThat(page.locator(".ui-dialog").innerText()).contains("İçeriğe geç");
        page.locator(".ui-dialog").getByText("Özgün metne dön").click();
        growl(page, "Kaydedildi. Herkes bir sonraki sayfada yeni metni görür.");

        assertThat(portal.text("/tr/iletisim")).contains(">İçeriğe geç<").doesNotContain("atla");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sonuç yok          | Süslü ayraç içindeki yer tutucular",
                "Türkçe: {0} ve {1} | Süslü ayraç içindeki yer tutucular",
                "Türkçe: {0} {      | Süslü ayraçlar eksik ya da fazla",
                "Türkçe'de: {0}     | düz kesme işareti",
                "''                 | Metin boş olamaz"
            })
    void a_text_that_could_not_be_shown_is_refused_and_stays_typed(String typed, String message) {
        var before = portal.text("/tr/ara?q=izmir");
        var page = openText("site.search.heading.own");

        text(page).fill(typed);
        field(page, "saveText").click();
        var error = page.locator(".ui-dialog .tx-findings");
        error.locator(".tx-error").first().waitFor();

        assertThat(error.innerText()).contains(message);
        assertThat(text(page).inputValue()).isEqualTo(typed);
        assertThat(text(page).isVisible()).isTrue();
        assertThat(portal.text("/tr/ara?q=izmir")).isEqualTo(before).contains("Türkçe: ");
    }

    /** V3: what is missing says so in the reader's language and names the original in its own. */
    @Test
    void a_language_that_is_taken_back_says_so_until_it_is_published_again() {
        var english = "\"" + portal.baseUrl() + "/en/imprint\"";
        assertThat(portal.text("/tr/kunye")).contains("hreflang=\"en\" href=" + english);
        assertThat(portal.text("/sitemap.xml")).contains(english, ">" + portal.baseUrl() + "/en/imprint<");
        var page = edit(signedIn(WIDE).page(), "/tr/kunye");

        press(page, "en:unpublish", "English: yayından kaldırıldı.");
        var missing = portal.get("/en/imprint");
        var turkish = portal.text("/tr/kunye");
        var sitemap = portal.text("/sitemap.xml");
        var menu = portal.text("/en/");
        press(page, "en:publish", "English: yayımlandı.");

        assertThat(missing.statusCode()).isEqualTo(200);
        assertThat(body(missing))
                .contains("<h1>Not yet in English</h1>", "<meta name=\"robots\" content=\"noindex\"")
                .containsPattern("<html[^>]* lang=\"en\"")
                .containsPattern("<a href=\"/tr/kunye\" lang=\"tr\"[^>]*>Künye</a>")
                .doesNotContain("hreflang=\"en\" href=" + english);
        assertThat(turkish).contains("<h1>Künye</h1>").doesNotContain("hreflang=\"en\" href=" + english);
        assertThat(sitemap).contains("/tr/kunye<").doesNotContain("/en/imprint");
        assertThat(menu).as("the menu names no page that is not there").doesNotContain(">Imprint</a>");
        assertThat(portal.text("/en/imprint")).contains("<h1>Imprint</h1>").doesNotContain("noindex");
        assertThat(portal.text("/tr/kunye")).contains("hreflang=\"en\" href=" + english);
        assertThat(portal.text("/sitemap.xml")).contains(english, ">" + portal.baseUrl() + "/en/imprint<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin", "/admin/content", "/admin/content/edit?item=2", "/admin/settings", "/admin/mail", "/my"
            })
    void an_anonymous_visitor_is_asked_to_sign_in_and_gets_nothing_else(String path) {
        var answer = portal.get(path, "Accept-Language", "tr");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).startsWith("/tr/giris?to=%2F");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(body(answer)).doesNotContain("wp-nav", "desk_tr");
    }

    @Test
    void the_accounts_language_is_the_workplaces_and_signing_out_ends_it() {
        var page = enter(visitor(WIDE)).page();
        var session = cookies(page);

        speak(page, "en", "My account");
        page.navigate(portal.baseUrl() + "/admin");
        var english = page.locator("html").getAttribute("lang") + " "
                + page.locator("h1").innerText();
        speak(page, "tr", "Hesabım");
        page.navigate(portal.baseUrl() + "/admin");

        assertThat(english).isEqualTo("en Workplace");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("tr");
        assertThat(page.locator("h1").innerText()).isEqualTo("Yönetim");
        assertThat(portal.get("/admin", "Cookie", session).statusCode()).isEqualTo(200);

        page.locator("[id='session:signOut']").click();
        page.waitForURL("**/tr/");
        page.navigate(portal.baseUrl() + "/admin");

        assertThat(path(page)).isEqualTo("/tr/giris?to=%2Fadmin");
        assertThat(portal.get("/admin", "Cookie", session).statusCode())
                .as("with the cookie of the session that has ended")
                .isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin, 1280",
        "/admin, 360",
        "/admin/content, 1280",
        "/admin/content, 360",
        "/admin/content/edit?item=2, 1280",
        "/admin/content/edit?item=2, 360",
        "/admin/content/edit?type=events, 360",
        "/admin/content/edit?type=documents, 1280",
        "/admin/content/links, 360",
        "/admin/content/addresses, 1280",
        "/admin/content/addresses, 360",
        "/admin/translations, 1280",
        "/admin/translations, 360",
        "/admin/settings, 1280",
        "/admin/settings, 360",
        "/admin/media, 1280",
        "/admin/media, 360",
        "/admin/languages, 1280",
        "/admin/languages, 360",
        "/admin/menus, 1280",
        "/admin/menus, 360",
        "/admin/mail, 1280",
        "/admin/mail, 360",
        "/my, 1280",
        "/my, 360"
    })
    void a_page_of_the_workplace_has_no_barrier_and_fits_the_screen(String path, int width) {
        var visit = signedIn(width).open(portal.baseUrl() + path);
        visit.page().waitForLoadState();

        assertThat(Browser.barriers(visit.page())).isEmpty();
        assertThat(scrollWidth(visit.page())).isLessThanOrEqualTo(width);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void the_matrix_asks_the_database_as_often_for_many_rows_as_for_one() {
        var page = signedIn(WIDE).page();

        var forOne = queries(page, "/admin/content?type=pages&q=kunye");
        assertThat(queries(page, "/admin/content?type=pages&q=a"))
                .as("one more at most: the names of all who look after a page, if anybody looks after one")
                .isBetween(forOne, forOne + 1);
        page.navigate(portal.baseUrl() + "/admin/content?type=pages&q=kunye");
        assertThat(page.locator(".wp-matrix tbody tr").count()).isOne();
        page.navigate(portal.baseUrl() + "/admin/content?type=pages&q=a");
        assertThat(page.locator(".wp-matrix tbody tr").count()).isGreaterThan(5);
    }

    /** Of three views the fewest, as one of the portal's timers may ask in between. */
    private long queries(Page page, String path) {
        var fewest = Long.MAX_VALUE;
        for (int n = 0; n < 3; n++) {
            var before = portal.queries();
            assertThat(page.request().get(portal.baseUrl() + path).status()).isEqualTo(200);
            fewest = Math.min(fewest, portal.queries() - before);
        }
        return fewest;
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, NARROW})
    void the_dialog_of_a_text_has_no_barrier_and_fits_the_screen(int width) {
        var visit = openText("site.search.heading.own", width);

        assertThat(Browser.barriers(visit.page())).isEmpty();
        assertThat(scrollWidth(visit.page())).isLessThanOrEqualTo(width);
        assertThat(visit.complaints()).isEmpty();
    }

    @Test
    void the_dialog_of_a_text_closes_by_escape() {
        var page = openText("site.search.heading.own");

        page.keyboard().press("Escape");
        page.locator(".ui-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

        assertThat(path(page)).isEqualTo("/admin/translations?q=site.search.heading.own");
    }

    private Browser.Visit visitor(int width) {
        return BROWSER.visitor(options(width));
    }

    private static NewContextOptions options(int width) {
        return new NewContextOptions().setLocale("tr-TR").setViewportSize(width, 900);
    }

    /** Whoever signed in once and works on. */
    private Browser.Visit signedIn(int width) {
        return BROWSER.regular("of " + width, options(width), this::enter);
    }

    private Browser.Visit enter(Browser.Visit visitor) {
        var administrator = portal.administrator();
        var visit = visitor.open(portal.baseUrl() + "/tr/giris");
        signIn(visit.page(), administrator.email(), administrator.password());
        visit.page().waitForURL("**/admin");
        return visit;
    }

    private static void signIn(Page page, String email, String password) {
        page.locator("[id='form:email']").fill(email);
        page.locator("[id='form:password']").fill(password);
        page.locator("[id='form:signIn']").click();
    }

    /** As editors do: from the page itself. */
    private Page edit(Page page, String path) {
        page.navigate(portal.baseUrl() + path);
        page.locator(".edit-bar").getByText("Bu sayfayı düzenle").click();
        page.waitForURL("**/admin/content/edit?item=*");
        field(page, "tr:title").waitFor();
        return page;
    }

    private Page openText(String key) {
        return openText(key, WIDE).page();
    }

    private Browser.Visit openText(String key, int width) {
        var visit = signedIn(width).open(portal.baseUrl() + "/admin/translations?q=" + key);
        visit.page()
                .getByLabel("Düzenle " + key, new Page.GetByLabelOptions().setExact(true))
                .click();
        text(visit.page()).waitFor();
        return visit;
    }

    /** What is typed in Turkish in the dialog. */
    private static Locator text(Page page) {
        return page.locator(".ui-dialog textarea[lang=tr][id$=':value']");
    }

    /** A field of a desk as {@code tr:title}, or of the dialog. */
    private static Locator field(Page page, String name) {
        return page.locator("[id='" + (name.contains(":") ? "desk_" : "editor:") + name + "']");
    }

    private static Locator editor(Page page, String language) {
        return page.locator("[id='desk_" + language + ":body-text']");
    }

    private static void write(Page page, String language, String where, String words) {
        editor(page, language).click();
        page.keyboard().press(where);
        page.keyboard().type(words);
    }

    private static void press(Page page, String button, String answer) {
        field(page, button).click();
        growl(page, answer);
    }

    private static void growl(Page page, String words) {
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }

    private void speak(Page page, String language, String heading) {
        page.navigate(portal.baseUrl() + "/my");
        page.locator("[id='form:language']").selectOption(language);
        page.locator("[id='form:save']").click();
        page.locator("h1")
                .filter(new Locator.FilterOptions().setHasText(heading))
                .waitFor();
    }

    private static int scrollWidth(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    private String path(Page page) {
        return page.url().substring(portal.baseUrl().length());
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .map(c -> c.name + "=" + c.value)
                .collect(Collectors.joining("; "));
    }

    /** The words of a page, without what stands around them. */
    private String article(String path) {
        return portal.text(path).replaceFirst("(?s).*?<article[^>]*>(.*)</article>.*", "$1");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
