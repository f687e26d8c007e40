package net.dider.portal.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A former site moves in and out again, in Turkish at a desk and in English on a phone. */
class WordpressJourneyIT {

    private static final Path EXPORT = Path.of("src", "test", "resources", "wordpress", "export.xml");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();
    private Page page;
    private Browser.Visit visit;
    private String language;

    @AfterEach
    void theWorkplaceSpeaksTurkishAgain() {
        speak("tr");
        assertThat(visit.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tr, 1280", "en, 360"})
    void a_site_is_looked_at_imported_read_and_undone(String spoken, int width) throws IOException {
        arrive(spoken, width);
        page.navigate(portal.baseUrl() + "/admin/wordpress");
        assertThat(Browser.barriers(page)).isEmpty();
        choose("bomba.xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"x\">]><rss>&a;</rss>");
        assertThat(page.locator("[id='form:refused']").innerText())
                .isEqualTo(text("wordpress.refused.message.DOCTYPE"));
        assertThat(Browser.barriers(page)).isEmpty();

        choose("eski.xml", Files.readString(EXPORT));
        page.waitForURL("**/admin/wordpress/report");
        assertThat(Browser.barriers(page)).isEmpty();
        var table = page.locator(".wp-table").innerText();
        assertThat(table)
                .contains("/tr/dernegin-tarihi", "[gallery]", text("wordpress.reason.enum.UNKNOWN_LANGUAGE"))
                .contains("/wp-content/uploads/2021/05/iskele-300x200.jpg");
        assertThat(portal.get("/tr/dernegin-tarihi").statusCode())
                .as("only a report")
                .isEqualTo(404);

        page.locator("[id='import:run']").click();
        page.waitForURL("**/admin/wordpress/batch?batch=*");
        assertThat(Browser.barriers(page)).isEmpty();

        assertThat(portal.text("/tr/dernegin-tarihi")).contains("<h1>Derneğin tarihi</h1>", "/tr/haberler/kent-gunu");
        assertThat(portal.text("/en/history")).contains("<h1>History of the association</h1>", "/en/news/city-day");
        assertThat(portal.text("/tr/haberler")).contains("Kent Günü &amp; şenlik");
        assertLeads("/dernegin-tarihi/", "/tr/dernegin-tarihi");
        assertLeads("/dernegin-tarihi/tuzuk", "/tr/dernegin-tarihi/tuzuk");
        assertLeads("/?p=20", "/tr/haberler/kent-gunu");
        assertLeads("/?page_id=11", "/en/history");
        assertLeads("/2021/05/kent-gunu/", "/tr/haberler/kent-gunu");
        assertLeads("/en/2021/05/city-day/", "/en/news/city-day");
        assertLeads("/en/2021/05/city-day", "/en/news/city-day");
        assertThat(portal.get("/2021/06/gizli/").statusCode()).isEqualTo(404);

        page.locator("[id='undo:undo']").click();
        page.locator(".ui-confirm-dialog .ui-confirmdialog-yes").click();
        page.locator("[id='undo:undo']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator(".wp-table").innerText()).contains(text("wordpress.state.enum.GONE"));
        assertThat(Browser.barriers(page)).isEmpty();
        for (var address : new String[] {"/tr/dernegin-tarihi", "/en/history", "/dernegin-tarihi/", "/?p=20"}) {
            assertThat(portal.get(address).statusCode()).as(address).isIn(404, 302);
        }
        assertThat(portal.text("/tr/haberler")).doesNotContain("Kent Günü");
    }

    private void assertLeads(String former, String here) {
        var answer = portal.get(former);
        assertThat(answer.statusCode()).as(former).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).as(former).contains(here);
    }

    private void choose(String name, String content) {
        page.locator("[id='form:file']")
                .setInputFiles(new FilePayload(name, "text/xml", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("[id='form:upload']").click();
        page.waitForLoadState();
    }

    private void arrive(String spoken, int width) {
        language = spoken;
        var administrator = portal.administrator();
        visit = BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setViewportSize(width, 900))
                .open(portal.baseUrl() + "/tr/giris");
        page = visit.page();
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
        speak(spoken);
    }

    private void speak(String wanted) {
        page.navigate(portal.baseUrl() + "/my");
        if (!page.locator("html").getAttribute("lang").equals(wanted)) {
            page.locator("[id='form:language']").selectOption(wanted);
            page.waitForNavigation(() -> page.locator("[id='form:save']").click());
        }
    }

    /** What the workplace says in the language of the account. */
    private String text(String key) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("i18n", "wordpress_" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key);
    }
}
