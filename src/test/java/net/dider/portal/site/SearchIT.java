package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.Eventually;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers find, and when. */
class SearchIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();

    @ParameterizedTest
    @CsvSource({
        "1280, /tr/ara, Türkçe, in-tr, in-en",
        "360, /en/search, In English, in-en, in-tr",
    })
    void hits_in_the_readers_language_come_first_then_the_others_labelled_without_any_script(
            int width, String path, String own, String first, String second) {
        var page = BROWSER.visitor(
                        new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(false))
                .open(portal.baseUrl() + path)
                .page();

        page.locator("#q").fill("IZMIR");
        page.keyboard().press("Enter");
        page.waitForURL("**" + path + "?q=IZMIR");

        var groups = page.locator("section.found");
        assertThat(groups.count()).isEqualTo(2);
        assertThat(groups.nth(0).getAttribute("id")).isEqualTo(first);
        assertThat(groups.nth(0).locator("h2").innerText()).startsWith(own + ": ");
        assertThat(groups.nth(1).getAttribute("id")).isEqualTo(second);
        assertThat(groups.nth(1).locator(".news-item div").first().getAttribute("lang"))
                .isEqualTo(second.substring(3));
        assertThat(groups.nth(0).locator("mark").first().innerText()).startsWith("İzmir");
        assertThat(scrollWidth(page)).isLessThanOrEqualTo(width);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tr/ara?q=izmir",
                "/en/search?q=izmir",
                "/tr/ara?q=diplomsi",
                "/en/search?q=xqzw",
                "/tr/ara?q=izmir&type=news"
            })
    void nobody_is_shut_out(String path) {
        var visit = BROWSER.visitor(new NewContextOptions().setViewportSize(360, 900))
                .open(portal.baseUrl() + path);

        assertThat(Browser.barriers(visit.page())).isEmpty();
        assertThat(visit.complaints()).isEmpty();
        assertThat(portal.get(path).headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"izmir", "İZMİR", "IZMIR", "Izmir"})
    void every_way_to_write_izmir_gives_the_same_hits(String question) {
        assertThat(links(question)).isNotEmpty().containsExactlyInAnyOrderElementsOf(links("izmir"));
    }

    @Test
    void a_mistyped_word_finds_what_is_close_and_the_right_one_is_offered() {
        var page =
                BROWSER.visitor().open(portal.baseUrl() + "/tr/ara?q=diplmasi").page();

        assertThat(page.locator("section.found h2").first().innerText()).startsWith("Türkçe, benzer sözcüklerle: ");
        page.locator(".found-meant a").click();

        page.waitForURL("**/tr/ara?q=diplomasi*");
        assertThat(page.locator("section.found h2").first().innerText()).startsWith("Türkçe: ");
    }

    @Test
    void where_nothing_is_found_the_page_says_what_to_try() {
        var page = portal.text("/en/search?q=xqzw");

        assertThat(page).contains("No results for “xqzw”", "Use fewer words").doesNotContain("<mark>");
    }

    @Test
    void what_is_written_in_an_address_stays_text() {
        var page = portal.text(
                "/en/search?q=" + encode("<script>alert(1)</script>\"'") + "&type=%3Cb%3E&page=x&page-tr=-1");

        assertThat(page).doesNotContain("<script>alert", "<b>").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void a_search_asks_the_database_nothing() {
        portal.get("/tr/ara?q=izmir");
        var before = portal.queries();

        for (var question : new String[] {"kent", "diplomsi", "ofis avrupa"}) {
            assertThat(portal.get("/tr/ara?q=" + encode(question)).statusCode()).isEqualTo(200);
        }

        assertThat(portal.queries() - before)
                .as("but for the mails the portal looks for")
                .isLessThanOrEqualTo(3);
    }

    @Test
    void what_is_published_is_found_by_the_next_request_and_what_is_taken_away_is_not() {
        var administrator = portal.administrator();
        var page = BROWSER.visitor(new NewContextOptions().setViewportSize(1280, 900))
                .open(portal.baseUrl() + "/tr/giris")
                .page();
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
        page.navigate(portal.baseUrl() + "/tr/calisma-gruplari");
        page.locator(".edit-bar").getByText("Bu sayfayı düzenle").click();
        page.waitForURL("**/admin/content/edit?item=*");
        var title = page.locator("[id='desk_tr:title']");
        title.waitFor();
        title.fill("Çalışma grupları ve Kınalıada Şenliği");
        assertThat(found("/tr/ara", "kinaliada senlik")).isEmpty();

        press(page, "tr:publish", "Türkçe: yayımlandı.");

        assertThat(found("/tr/ara", "kinaliada şenliği")).contains("<mark>Kınalıada</mark> <mark>Şenliği</mark>");
        assertThat(found("/en/search", "kinaliada"))
                .as("for English readers, labelled")
                .contains("lang=\"tr\"");

        press(page, "tr:unpublish", "Türkçe: yayından kaldırıldı.");

        assertThat(found("/tr/ara", "kinaliada")).isEmpty();

        press(page, "tr:publish", "Türkçe: yayımlandı.");
    }

    @Test
    void an_index_that_cannot_be_written_is_damaged_or_no_longer_wanted_is_made_anew_and_the_site_goes_on_without_one(
            @TempDir Path folder) throws IOException {
        var files = folder.resolve("search/index/content");
        Files.writeString(Files.createDirectories(folder).resolve("search"), "no folder");
        try (var first = RunningPortal.launch(folder, Map.of()).awaitReady()) {
            assertThat(first.text("/tr/ara?q=izmir")).contains("found-notice");
            Eventually.is(true, () -> attempts(folder) == 1);
            Files.delete(folder.resolve("search"));
            Eventually.is(true, () -> complete(first));
            assertThat(attempts(folder)).as("said once").isOne();
            assertThat(hits(first)).isPositive();

            administratorAsksForANewOne(first, folder);
            first.stop();
        }
        var whole = files.resolve("_0.cfs");
        try (var all = Files.list(files)) {
            for (var file : all.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
                whole = file;
            }
        }
        assertThat(whole).exists();
        try (var second = RunningPortal.launch(folder, Map.of()).awaitReady()) {
            Eventually.is(true, () -> complete(second));
            assertThat(hits(second)).as("after damage").isPositive();
            second.kill();
        }
        try (var all = Files.walk(files)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Files.writeString(folder.resolve("search/applied"), "rubbish");
        try (var third = RunningPortal.launch(folder, Map.of()).awaitReady()) {
            Eventually.is(true, () -> complete(third));
            assertThat(hits(third)).as("after rubbish").isPositive();
        }
    }

    private static void administratorAsksForANewOne(RunningPortal own, Path folder) {
        var administrator = own.administrator();
        var page = BROWSER.visitor(new NewContextOptions().setViewportSize(360, 900))
                .open(own.baseUrl() + "/tr/giris")
                .page();
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
        page.navigate(own.baseUrl() + "/admin/settings");
        assertThat(page.locator("#search-standing").innerText()).endsWith("metnin hepsi bulunuyor.");
        assertThat(Browser.barriers(page)).isEmpty();
        var before = madeAnew(folder);

        page.locator("[id='search:renew']").click();

        Eventually.is(true, () -> madeAnew(folder) == before + 1 && complete(own));
        assertThat(hits(own)).isPositive();
    }

    private static int madeAnew(Path folder) {
        return count(folder, "The search index holds");
    }

    private static int attempts(Path folder) {
        return count(folder, "The search index is made anew");
    }

    private static int count(Path folder, String line) {
        try {
            return Files.readString(folder.resolve("logs/portal.0.log")).split(line, -1).length - 1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> links(String question) {
        return Pattern.compile("href=\"([^\"?]+)\" hreflang")
                .matcher(found("/tr/ara", question))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static boolean complete(RunningPortal portal) {
        return !portal.text("/tr/ara?q=izmir").contains("found-notice");
    }

    private static int hits(RunningPortal portal) {
        return portal.text("/tr/ara?q=izmir").split("<li class=\"news-item\">").length - 1;
    }

    /** The results alone. */
    private String found(String path, String question) {
        var page = portal.text(path + "?q=" + encode(question));
        var start = page.indexOf("<section class=\"found\"");
        return start < 0 ? "" : page.substring(start, page.indexOf("</main>"));
    }

    private static void press(Page page, String button, String answer) {
        page.locator("[id='desk_" + button + "']").click();
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(answer))
                .first()
                .waitFor();
    }

    private static int scrollWidth(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
