package net.dider.portal.translations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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

/** A file goes to a translator and comes back, in Turkish at a desk and in English on a phone. */
class TextExchangeJourneyIT {

    private static final String PAGE = "/admin/translations/exchange";
    private static final String KEY = "events.list.title.page";
    private static final String SHOWN = "Events, as translated elsewhere";

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
    void a_po_file_goes_out_is_changed_looked_at_taken_in_and_taken_back(String spoken, int width) throws IOException {
        arrive(spoken, width);
        page.navigate(portal.baseUrl() + PAGE);
        assertThat(Browser.barriers(page)).isEmpty();
        assertFits(width);
        page.locator("input[name=language][value=tr]").uncheck();
        page.locator("#module").selectOption("events");
        page.locator("#format").selectOption("PO");
        var download = page.waitForDownload(
                () -> page.locator("[formaction='/admin/translations/export']").click());
        assertThat(download.suggestedFilename()).isEqualTo("texts_en.po");
        var po = Files.readString(download.path());
        var before = shipped("events", KEY, "en");
        var line = "msgctxt \"" + KEY + "\"\nmsgid \"" + shipped("events", KEY, "tr") + "\"\nmsgstr \"";
        assertThat(po).contains(line + before + "\"");

        choose("bozuk.po", "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"a\"\nmsgid \"ışık\"\n", Charset.forName("ISO-8859-9"));
        assertThat(page.locator("[id='form:refused']").innerText())
                .isEqualTo(
                        words("translations.exchange-refused.message.ENCODING").replace("{0}", "5"));
        assertThat(Browser.barriers(page)).isEmpty();

        choose("texts_en.po", po.replace(line + before + "\"", line + SHOWN + "\""), StandardCharsets.UTF_8);
        page.waitForURL("**" + PAGE + "*");
        page.locator("#plan").waitFor();
        assertThat(Browser.barriers(page)).isEmpty();
        assertFits(width);
        page.locator("#plan .filters a[href*='show=CHANGED']").click();
        page.waitForURL("**show=CHANGED*");
        assertThat(page.locator("#plan tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("#plan tbody ins").first().innerText()).contains("translated elsewhere");
        assertThat(portal.text("/en/events")).as("only said").doesNotContain(SHOWN);

        page.locator("[id='import:run']").click();
        page.waitForURL("**/admin/translations/batches?batch=*");
        assertThat(page.locator("main").innerText()).contains("texts_en.po");
        assertThat(portal.text("/en/events")).contains(SHOWN);

        page.locator("[id='undo:undo']").click();
        page.waitForLoadState();
        assertThat(portal.text("/en/events")).doesNotContain(SHOWN);
        page.navigate(portal.baseUrl() + PAGE);
        assertThat(page.locator("#plan").count()).as("no file is kept").isZero();
    }

    private void choose(String name, String content, Charset charset) {
        page.locator("[id='form:file']").setInputFiles(new FilePayload(name, "text/plain", content.getBytes(charset)));
        page.locator("[id='form:upload']").click();
        page.waitForLoadState();
    }

    private void assertFits(int width) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("no scrolling sideways")
                .isLessThanOrEqualTo(width);
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
    private String words(String key) {
        return shipped("translations", key, language);
    }

    private static String shipped(String bundle, String key, String in) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("i18n", bundle + "_" + in + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key);
    }
}
