package net.dider.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first word to the trash and back, in Turkish at a desk and in English on a phone. */
class EditorialJourneyIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();
    private Browser.Visit visit;
    private Page page;
    private String language;

    @AfterEach
    void theWorkplaceSpeaksTurkishAgain() {
        speak("tr");
        assertThat(visit.complaints()).filteredOn(c -> !c.contains("410")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tr, 1280", "en, 360"})
    void a_page_is_written_published_translated_falls_behind_and_catches_up(String spoken, int width) {
        arrive(spoken, width);
        var name = "Liman " + spoken;
        begin(name);
        press("tr", "save", text("content.edit.message.savedUnseen", "Türkçe"));
        var edit = page.url();
        assertThat(portal.get("/tr/liman-" + spoken).statusCode()).as("a draft").isEqualTo(404);

        var preview = page.waitForPopup(() -> page.locator("[id='desk_tr'] .desk-head a")
                .filter(withText(text("content.edit.link.preview")))
                .click());
        assertThat(preview.frameLocator("iframe").locator("h1").innerText()).isEqualTo(name);
        assertThat(Browser.barriers(preview)).isEmpty();
        preview.locator("[id='share:make']").click();
        var shared = preview.locator("[id='share'] code").innerText();
        assertThat(portal.text(shared.substring(portal.baseUrl().length())))
                .contains("<h1>" + name + "</h1>")
                .contains("noindex");
        preview.close();

        page.navigate(edit);
        press("tr", "publish", text("content.edit.message.published", "Türkçe"));
        assertThat(portal.text("/tr/liman-" + spoken)).contains("<h1>" + name + "</h1>");
        field("en", "copyTitle").click();
        assertThatField("en", "title", name);
        field("en", "title").fill("Harbour " + spoken);
        press("en", "publish", text("content.edit.message.published", "English"));
        assertThat(state("en")).isEqualTo(text("content.state.enum.PUBLISHED"));

        field("tr", "summary").fill("Küçük bir düzeltme.");
        page.locator("[id='desk_tr:weight'] input[value=MINOR]").check();
        press("tr", "publish", text("content.edit.message.published", "Türkçe"));
        page.navigate(edit);
        assertThat(state("en")).as("after a minor edit").isEqualTo(text("content.state.enum.PUBLISHED"));

        field("tr", "title").fill(name + " büyüdü");
        press("tr", "publish", text("content.edit.message.published", "Türkçe"));
        page.navigate(edit);
        assertThat(state("en")).as("after a meaningful one").isEqualTo(text("content.state.enum.OUTDATED"));
        assertThat(page.locator("[id='desk_en'] .diff ins").first().innerText().strip())
                .isEqualTo("büyüdü");
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat(portal.text("/en/harbour-" + spoken)).as("readers are told").contains(name + " büyüdü");

        field("en", "upToDate").click();
        growl(text("content.edit.message.upToDate", "English"));
        assertThat(state("en")).isEqualTo(text("content.state.enum.PUBLISHED"));
        assertThat(portal.text("/en/harbour-" + spoken)).doesNotContain("büyüdü");

        page.navigate(edit.replaceFirst("edit\\?", "history?") + "&language=tr");
        assertThat(Browser.barriers(page)).isEmpty();
        page.locator("[id^='history:line:'][id$=':restore']").last().click();
        page.waitForURL("**/admin/content/edit?item=*");
        assertThatField("tr", "title", name);
        assertThat(portal.text("/tr/liman-" + spoken)).as("readers still see").contains("büyüdü");

        page.locator("[id='place:trash']").click();
        page.waitForURL("**trash=1");
        assertThat(page.locator(".wp-table").innerText()).contains(spoken.equals("tr") ? name : "Harbour en");
        assertThat(portal.get("/tr/liman-" + spoken).statusCode()).isEqualTo(410);
        page.navigate(edit);
        page.locator("[id='place:restore']").click();
        growl(text("content.place.message.restored"));
        assertThat(portal.get("/tr/liman-" + spoken).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"tr, 1280", "en, 360"})
    void what_was_typed_and_not_saved_is_there_again(String spoken, int width) {
        arrive(spoken, width);
        begin("Taslak " + spoken);
        page.locator("[id='desk_tr'] .desk-kept:not(:empty)").waitFor();
        page.navigate(portal.baseUrl() + "/admin/content/edit?type=pages");
        assertThat(Browser.barriers(page)).isEmpty();
        page.locator("[id='desk_tr:restoreDraft']").click();
        assertThatField("tr", "title", "Taslak " + spoken);
        assertThat(page.locator("[id='desk_tr:body-text']").innerText()).contains("Bir cümle.");
        press("tr", "save", text("content.edit.message.savedUnseen", "Türkçe"));
        var edit = page.url();
        page.navigate(portal.baseUrl() + "/admin/content/edit?type=pages");
        assertThat(page.locator("[id='desk_tr:restoreDraft']").count())
                .as("what was begun is an item now")
                .isZero();
        page.navigate(edit);
        field("tr", "summary").waitFor();

        field("tr", "summary").fill("Bu cümle kaydedilmedi.");
        page.locator("[id='desk_tr'] .desk-kept:not(:empty)").waitFor();
        page.navigate(edit);
        page.locator("[id='desk_tr:restoreDraft']").click();

        assertThatField("tr", "summary", "Bu cümle kaydedilmedi.");
        press("tr", "save", text("content.edit.message.savedUnseen", "Türkçe"));
        page.navigate(edit);
        assertThat(page.locator("[id='desk_tr:restoreDraft']").count())
                .as("what is saved needs no restoring")
                .isZero();
        assertThatField("tr", "summary", "Bu cümle kaydedilmedi.");
    }

    @ParameterizedTest
    @CsvSource({"tr, 1280", "en, 360"})
    void many_are_chosen_in_the_matrix_and_changed_at_once(String spoken, int width) {
        arrive(spoken, width);
        for (var n = 1; n <= 2; n++) {
            begin("Toplu " + spoken + " " + n);
            press("tr", "save", text("content.edit.message.savedUnseen", "Türkçe"));
        }

        page.navigate(portal.baseUrl() + "/admin/content?type=pages&state=DRAFT&language=tr&q=TOPLU+" + spoken);
        assertThat(page.locator(".wp-table tbody tr").count()).isEqualTo(2);
        assertThat(Browser.barriers(page)).isEmpty();
        changeAll("ASSIGN:");
        assertThat(page.url()).as("what was shown is shown again").contains("state=DRAFT");
        page.locator("#owner").selectOption("nobody");
        page.locator(".wp-filter:not(.wp-bulk) button[type=submit]").click();
        page.waitForURL("**owner=nobody**");
        assertThat(page.locator(".wp-table tbody tr").count()).isEqualTo(2);
        changeAll("PUBLISH:tr");

        assertThat(page.locator(".empty h2").innerText()).isEqualTo(text("content.list.empty.filtered"));
        for (var n = 1; n <= 2; n++) {
            assertThat(portal.get("/tr/toplu-" + spoken + "-" + n).statusCode()).isEqualTo(200);
        }

        page.navigate(portal.baseUrl() + "/admin/content?type=pages&q=toplu+" + spoken);
        changeAll("TRASH:");
        for (var n = 1; n <= 2; n++) {
            assertThat(portal.get("/tr/toplu-" + spoken + "-" + n).statusCode()).isEqualTo(410);
        }
    }

    @ParameterizedTest
    @CsvSource({"tr, 1280", "en, 360"})
    void a_page_is_planned_moved_and_found_at_its_old_address(String spoken, int width) {
        arrive(spoken, width);
        begin("Kıyı " + spoken);
        press("tr", "publish", text("content.edit.message.published", "Türkçe"));
        begin("Gezi " + spoken);
        press("tr", "save", text("content.edit.message.savedUnseen", "Türkçe"));

        page.locator("[id='schedule:row:0:publishAt']").fill("2020-01-01T09:00");
        page.locator("[id='schedule:row:0:plan']").click();
        page.locator("[id='schedule'] .ui-message-error")
                .filter(withText(text("content.refused.message.wrongTime")))
                .waitFor();
        assertThat(Browser.barriers(page)).isEmpty();
        page.locator("[id='schedule:row:0:publishAt']").fill("2090-01-01T09:00");
        page.locator("[id='schedule:row:0:plan']").click();
        growl(text("content.schedule.message.saved", "Türkçe"));
        page.locator("[id='place:parent']").selectOption(new SelectOption().setLabel("Kıyı " + spoken));
        page.locator("[id='place:move']").click();
        growl(text("content.place.message.moved"));
        page.reload();
        press("tr", "publish", text("content.edit.message.published", "Türkçe"));
        assertThat(portal.get("/tr/kiyi-" + spoken + "/gezi-" + spoken).statusCode())
                .isEqualTo(200);

        page.locator("[id='place:parent']").selectOption("");
        page.locator("[id='place:move']").click();
        growl(text("content.place.message.moved"));

        var old = portal.get("/tr/kiyi-" + spoken + "/gezi-" + spoken);
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location")).hasValue("/tr/gezi-" + spoken);
        page.navigate(portal.baseUrl() + "/admin/content?type=pages&q=gezi+" + spoken);
        assertThat(page.locator(".wp-table tbody").innerText())
                .contains("Gezi " + spoken)
                .as("what is published is not planned any more")
                .doesNotContain("2090");
        var file = page.waitForDownload(
                () -> page.locator("a[href*='/admin/content/export']").click());
        assertThat(read(file.path()))
                .startsWith("\uFEFF" + text("content.list.column.title") + ";Türkçe;English;")
                .contains("Gezi " + spoken + ";" + text("content.state.enum.PUBLISHED") + ";"
                        + text("content.state.enum.MISSING"));

        for (var left : new String[] {"gezi", "kiyi"}) {
            page.navigate(portal.baseUrl() + "/admin/content?type=pages&q=" + left + "+" + spoken);
            changeAll("TRASH:", 1);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void changeAll(String action) {
        changeAll(action, 2);
    }

    private void changeAll(String action, int items) {
        page.locator("[name=everything]").check();
        page.locator("[id='items:action']").selectOption(action);
        page.locator("[id='items:apply']").click();
        page.locator("[id='run'] .notice-ok")
                .filter(withText(text("content.bulk.message.done", items, items)))
                .waitFor();
        page.locator("[id='run:dismiss']").click();
        page.locator("[id='run']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void arrive(String spoken, int width) {
        language = spoken;
        var administrator = portal.administrator();
        visit = BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setViewportSize(width, 900))
                .open(portal.baseUrl() + "/tr/giris");
        page = visit.page();
        page.onDialog(com.microsoft.playwright.Dialog::accept); // leaving what is not saved
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

    /** A new page with a title, a summary and a sentence, not yet saved. */
    private void begin(String title) {
        page.navigate(portal.baseUrl() + "/admin/content/edit?type=pages");
        field("tr", "title").fill(title);
        field("tr", "summary").fill("Bir özet.");
        var editor = page.locator("[id='desk_tr:body-text']");
        editor.click();
        page.keyboard().type("Bir cümle.");
    }

    private Locator field(String desk, String name) {
        return page.locator("[id='desk_" + desk + ":" + name + "']");
    }

    private void assertThatField(String desk, String name, String value) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(field(desk, name))
                .hasValue(value);
    }

    private String state(String desk) {
        return page.locator("[id='desk_" + desk + "'] .desk-head .state").innerText();
    }

    private void press(String desk, String button, String saying) {
        page.evaluate("document.querySelectorAll('.ui-growl-item-container').forEach(said => said.remove())");
        field(desk, button).click();
        growl(saying);
    }

    private void growl(String words) {
        page.locator(".ui-growl-title").filter(withText(words)).waitFor();
    }

    private static Locator.FilterOptions withText(String words) {
        return new Locator.FilterOptions().setHasText(words);
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
