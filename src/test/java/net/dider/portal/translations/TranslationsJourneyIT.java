package net.dider.portal.translations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are changed in their place, kept from breaking, looked back at and put back as one. */
class TranslationsJourneyIT {

    private static final String LIST = "/admin/translations?q=documents.list.text";
    private static final String COUNT = "documents.list.text.count";
    private static final String LEAD = "documents.list.text.lead";

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
    void texts_are_changed_by_keyboard_checked_looked_back_at_and_put_back_together(String spoken, int width) {
        arrive(spoken, width);
        var shippedLead = shipped("documents", "documents.list.text.lead", "tr");
        page.navigate(portal.baseUrl() + LIST);
        assertFits(width);

        cell(COUNT, "tr").focus();
        page.keyboard().press("Enter");
        area().waitFor();
        area().fill("Derneğin {0}'ı");
        finding("translations.refused.message.APOSTROPHE").waitFor();
        page.keyboard().press("Control+Enter");
        finding("translations.refused.message.APOSTROPHE").waitFor();
        assertFits(width);
        page.locator("#cell .tx-cure").last().click();
        page.locator("#cell .tx-error").waitFor(state(WaitForSelectorState.DETACHED));
        assertThat(area().inputValue()).isEqualTo("Derneğin {0}’ı");
        assertThat(page.locator("#cell .tx-sample").allInnerTexts()).contains("Derneğin 12.345’ı");
        page.keyboard().press("Control+Enter");

        page.waitForCondition(() -> area().inputValue().equals(shippedLead));
        assertThat(cell(COUNT, "tr").innerText()).isEqualTo("Derneğin {0}’ı");
        page.keyboard().press("Escape");
        assertThat(cell(LEAD, "tr").evaluate("c => c === document.activeElement"))
                .isEqualTo(true);
        page.keyboard().press("Enter");
        area().waitFor();
        area().fill("Tezgâhta yazılan giriş.");
        page.keyboard().press("Control+Enter");
        growl("translations.list.message.last");
        assertThat(portal.text("/tr/belgeler")).contains("Tezgâhta yazılan giriş.");

        page.navigate(portal.baseUrl() + LIST + "&is=OVERRIDDEN&language=tr");
        assertThat(page.locator(".tx-grid tbody code").allInnerTexts()).containsExactly(COUNT, LEAD);
        page.getByLabel(words("translations.list.button.edit") + " " + LEAD).click();
        page.locator(".tx-history summary").click();
        assertFits(width);
        page.locator(".tx-history .ui-button").first().click();
        growl("translations.list.message.saved");
        assertThat(portal.text("/tr/belgeler")).contains(shippedLead);

        page.navigate(portal.baseUrl() + "/admin/translations/batches");
        assertFits(width);
        var today = LocalDate.now(DateTexts.ISTANBUL);
        page.locator("#person").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#from").fill(today + "T00:00");
        page.locator("#to").fill(today.plusDays(1) + "T00:00");
        page.locator("form[action='/admin/translations/batches'] button").click();
        page.waitForURL("**/batches?person=*");
        assertThat(page.locator("[id=undo] tbody").innerText()).contains(COUNT, LEAD);
        assertFits(width);
        page.locator("[id='undo:undo']").click();
        page.waitForURL("**/batches?batch=*");
        assertFits(width);

        page.navigate(portal.baseUrl() + LIST + "&is=OVERRIDDEN");
        assertThat(page.locator(".tx-grid").count()).isZero();
        page.navigate(portal.baseUrl() + "/admin/translations/progress");
        assertFits(width);
        page.navigate(portal.baseUrl() + "/admin/translations/misses");
        assertFits(width);
    }

    private Locator cell(String key, String of) {
        return page.locator("tr[data-key='" + key + "'] .tx-cell[data-language=" + of + "]");
    }

    private Locator area() {
        return page.locator("[id='cell:value']");
    }

    private Locator finding(String key) {
        return page.locator("#cell .tx-error").filter(new Locator.FilterOptions().setHasText(words(key)));
    }

    private void growl(String key) {
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(words(key)))
                .first()
                .waitFor();
        page.evaluate("document.querySelectorAll('.ui-growl-item-container').forEach(g => g.remove())");
    }

    private static Locator.WaitForOptions state(WaitForSelectorState state) {
        return new Locator.WaitForOptions().setState(state);
    }

    private void assertFits(int width) {
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
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
