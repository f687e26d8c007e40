package net.dider.portal.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import net.dider.portal.testing.TwoPortals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** German comes and goes on a running portal where nobody else counts languages; its menus are arranged by keyboard. */
class LanguagesJourneyIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Pattern MENU = Pattern.compile("(?s)<ul class=\"menu-list\">.*?</nav>");
    private String cookies;

    private final RunningPortal portal = TwoPortals.shared().first();
    private Page page;
    private String language;

    @AfterEach
    void theWorkplaceSpeaksTurkishAgain() {
        speak("tr");
    }

    @Test
    void german_is_added_hidden_written_in_switched_on_and_off_again() {
        arrive("tr", 1280);
        page.navigate(portal.baseUrl() + "/admin/languages");
        page.locator("[id='form:choice_input']").click();
        page.keyboard().type("almanca");
        page.locator(".ui-autocomplete-item").first().waitFor();
        assertThat(page.locator(".ui-autocomplete-item").first().innerText()).isEqualTo("Almanca · Deutsch (de)");
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='form:ownName']")).hasValue("Deutsch");
        page.locator("[id='form:fallback']").selectOption("en");
        page.locator("[id='form:add']").click();
        growl(text("site.languages.message.added"));
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat(portal.get("/de/").statusCode()).as("for visitors").isEqualTo(404);
        assertThat(portal.get("/de/", "Cookie", cookies).statusCode())
                .as("for those who write it")
                .isEqualTo(200);
        assertThat(portal.text("/tr/hakkimizda")).doesNotContain("hreflang=\"de\"");
        page.locator("[id='list:row:2:show']").click();
        assertThat(page.locator("[id='confirm'] .ui-confirm-dialog-message"))
                .hasText(text("site.languages.text.showEmpty"));
        page.locator("[id='confirm'] .ui-confirmdialog-no").click();
        assertThat(page.locator("[id='confirm']")).isHidden();
        assertThat(portal.get("/de/").statusCode()).as("not switched on").isEqualTo(404);

        page.navigate(portal.baseUrl() + "/admin/content");
        assertThat(page.locator(".wp-table thead").innerText()).contains("Deutsch");
        page.locator(".wp-table tbody a")
                .filter(new Locator.FilterOptions().setHasText("Hakkımızda"))
                .first()
                .click();
        page.waitForURL("**/admin/content/edit?item=*");
        page.navigate(page.url().replaceFirst("&.*", "") + "&language=de");
        page.locator("[id='desk_de:title']").fill("Über uns");
        page.locator("[id='desk_de:summary']").fill("Wer wir sind.");
        page.locator("[id='desk_de:publish']").click();
        growl(text("content.edit.message.publishedHidden", "Deutsch"));
        assertThat(portal.get("/de/ueber-uns").statusCode()).isEqualTo(404);
        assertThat(portal.text("/tr/hakkimizda") + portal.text("/sitemap.xml")).doesNotContain("ueber-uns");

        page.navigate(portal.baseUrl() + "/admin/languages");
        page.locator("[id='list:row:2:show']").click();
        growl(text("site.languages.message.shown"));
        assertThat(portal.text("/de/ueber-uns"))
                .contains(" lang=\"de\" dir=\"ltr\"", "<h1>Über uns</h1>", "hreflang=\"tr\"", "hreflang=\"x-default\"");
        for (var path : List.of("/tr/hakkimizda", "/en/about-us")) {
            assertThat(portal.text(path))
                    .as("%s points back", path)
                    .contains("rel=\"alternate\" hreflang=\"de\" href=\"" + portal.baseUrl() + "/de/ueber-uns\"")
                    .contains("<a href=\"/de/ueber-uns\" lang=\"de\" hreflang=\"de\">Deutsch</a>");
        }
        assertThat(portal.text("/sitemap.xml")).contains("<loc>" + portal.baseUrl() + "/de/ueber-uns</loc>");
        assertThat(portal.get("/", "Accept-Language", "de").headers().firstValue("Location"))
                .hasValue("/de/");
        var home = BROWSER.visitor().open(portal.baseUrl() + "/de/").page();
        assertThat(home.locator("h1").innerText()).isEqualTo("Not yet in German");
        assertThat(home.locator("meta[name=robots]").getAttribute("content")).isEqualTo("noindex");
        assertThat(home.locator(".menu-list").innerText()).contains("Über uns");
        assertThat(Browser.barriers(home)).isEmpty();
        assertThat(portal.text("/tr/"))
                .as("has no German counterpart")
                .doesNotContain("rel=\"alternate\" hreflang=\"de\"");

        page.locator("[id='list:row:2:hide']").click();
        page.locator("[id='confirm'] .ui-confirmdialog-yes").click();
        growl(text("site.languages.message.hidden"));
        assertThat(portal.get("/de/ueber-uns").statusCode()).isEqualTo(404);
        assertThat(portal.get("/de/").statusCode()).isEqualTo(404);
        assertThat(portal.text("/tr/hakkimizda") + portal.text("/sitemap.xml")).doesNotContain("/de/");
        assertThat(portal.get("/", "Accept-Language", "de").headers().firstValue("Location"))
                .hasValue("/tr/");
        assertThat(page.locator("[id='list:row:2:delete']").count())
                .as("what is written keeps it")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"tr, 1280, /tr/, /en/", "en, 360, /en/, /tr/"})
    void a_menu_is_arranged_by_keyboard_and_put_back(String spoken, int width, String own, String other) {
        arrive(spoken, width);
        var before = menu(own);
        var beforeElsewhere = menu(other);
        page.navigate(portal.baseUrl() + "/admin/menus");
        assertThat(Browser.barriers(page)).isEmpty();
        var first =
                page.locator(".menu-name").first().innerText().split("\n")[0].strip();

        press("tree:row:0:down", "content.menus.text.placed", first, 2, 7);
        assertThat(page.locator("[id='tree:row:1:down']")).isFocused();
        page.keyboard().press("Enter");
        said("content.menus.text.placed", first, 3, 7);
        assertThat(menu(own)).isNotEqualTo(before);
        assertThat(menu(other)).isNotEqualTo(beforeElsewhere);

        page.locator("[id='tree:row:2:in']").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='tree:row:1:child:0:edit']")).isFocused();
        assertThat(Browser.barriers(page)).isEmpty();
        var visitor = BROWSER.visitor(new NewContextOptions().setViewportSize(width, 800))
                .open(portal.baseUrl() + own)
                .page();
        if (width < 960) {
            visitor.locator(".menu summary").press("Enter");
        }
        assertThat(visitor.locator(".sub ul")).isHidden();
        visitor.locator(".sub summary").press("Enter");
        assertThat(visitor.locator(".sub ul")).isVisible();
        assertThat(visitor.locator(".sub ul a").last().innerText()).isEqualTo(first);
        assertThat(Browser.barriers(visitor)).isEmpty();
        visitor.keyboard().press("Escape");
        assertThat(visitor.locator(".sub ul")).isHidden();

        page.keyboard().press("Enter");
        assertThat(page.locator("[id='entry:labels:0:label']")).isFocused();
        page.keyboard().type("Biz kimiz");
        page.locator("[id='entry:labels:1:label']").fill("Who we are");
        page.locator("[id='entry:save']").press("Enter");
        growl(text("content.menus.message.saved"));
        assertThat(menu("/tr/")).contains(">Biz kimiz</a>");
        assertThat(menu("/en/")).contains(">Who we are</a>");

        for (var n = 0; n < 4; n++) {
            assertThat(page.locator("[id='tree:undo']"))
                    .isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(5_000));
            page.waitForResponse(
                    "**/admin/menus*", () -> page.locator("[id='tree:undo']").press("Enter"));
        }
        assertThat(page.locator("[id='tree:undo']")).isDisabled();
        assertThat(menu(own)).isEqualTo(before);
        assertThat(menu(other)).isEqualTo(beforeElsewhere);
        portal.text(own);
        var fewest = Long.MAX_VALUE;
        for (int n = 0; n < 3; n++) { // a timer of the node may ask something in between
            var queries = portal.queries();
            portal.text(own);
            fewest = Math.min(fewest, portal.queries() - queries);
        }
        assertThat(fewest).as("queries of a page that is ready").isZero();
    }

    @Test
    void a_menu_line_is_dragged_before_another_and_put_back() {
        arrive("tr", 1280);
        page.navigate(portal.baseUrl() + "/admin/menus");
        var lines = page.locator(".menu-tree > li");
        var first = lines.nth(0).locator(".menu-name").first().innerText();
        var third = lines.nth(2).locator(".menu-name").first().innerText();
        var before = menu("/tr/");

        page.waitForResponse("**/admin/menus*", () -> lines.nth(2)
                .locator(".menu-name")
                .first()
                .dragTo(
                        lines.nth(0).locator(".menu-entry").first(),
                        new Locator.DragToOptions().setTargetPosition(20, 3)));

        assertThat(lines.nth(0).locator(".menu-name").first()).hasText(third);
        assertThat(lines.nth(1).locator(".menu-name").first()).hasText(first);
        assertThat(menu("/tr/")).isNotEqualTo(before);
        page.waitForResponse(
                "**/admin/menus*", () -> page.locator("[id='tree:undo']").press("Enter"));
        assertThat(lines.nth(0).locator(".menu-name").first()).hasText(first);
        assertThat(menu("/tr/")).isEqualTo(before);
    }

    private String menu(String path) {
        var found = MENU.matcher(portal.text(path));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private void press(String button, String key, Object... values) {
        page.locator("[id='" + button + "']").focus();
        page.keyboard().press("Enter");
        said(key, values);
    }

    private void said(String key, Object... values) {
        assertThat(page.locator("[id='tree:said']")).hasText(text(key, values));
    }

    private void arrive(String spoken, int width) {
        language = spoken;
        var administrator = TwoPortals.shared().administrator();
        page = BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setViewportSize(width, 900))
                .open(portal.baseUrl() + "/tr/giris")
                .page();
        page.onDialog(com.microsoft.playwright.Dialog::accept);
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
        cookies = page.context().cookies().stream()
                .map(c -> c.name + "=" + c.value)
                .reduce((a, b) -> a + "; " + b)
                .orElseThrow();
        speak(spoken);
    }

    private void speak(String wanted) {
        page.navigate(portal.baseUrl() + "/my");
        if (!page.locator("html").getAttribute("lang").equals(wanted)) {
            page.locator("[id='form:language']").selectOption(wanted);
            page.waitForNavigation(() -> page.locator("[id='form:save']").click());
        }
    }

    private void growl(String words) {
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
        page.evaluate("document.querySelectorAll('.ui-growl-item-container').forEach(said => said.remove())");
    }

    /** What the workplace says in the language of the account. */
    private String text(String key, Object... values) {
        var properties = new Properties();
        var file = Path.of("i18n", key.replaceFirst("\\..*", "") + "_" + language + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values.length == 0
                ? properties.getProperty(key)
                : new MessageFormat(properties.getProperty(key), Locale.forLanguageTag(language)).format(values);
    }
}
