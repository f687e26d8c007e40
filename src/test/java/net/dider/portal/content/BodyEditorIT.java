package net.dider.portal.content;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body written without a mouse, checked, published, read in two languages; and what becomes of its links. */
class BodyEditorIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();
    private Browser.Visit visit;
    private Page page;

    @AfterEach
    void noBrowserComplained() {
        assertThat(visit.complaints()).filteredOn(c -> !c.contains("410")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void a_body_is_written_checked_and_published_by_keyboard_alone(int width) {
        arrive(width);
        var name = "Klavye " + width;
        var file = upload("Kordon" + width + ".png");
        page.navigate(portal.baseUrl() + "/admin/content/edit?type=pages");
        type("desk_tr:title", name);
        type("desk_tr:summary", "Bir özet.");

        focus("desk_tr:body-text");
        page.keyboard().type("## Limanın tarihi");
        keys("Enter");
        page.keyboard().type("Bir cümle, ");
        keys("Control+K");
        page.locator("#rt-link[open]").waitFor();
        page.keyboard().type("HAKKIMI");
        page.locator("#rt-link-items li").first().waitFor();
        assertThat(Browser.barriers(page)).isEmpty();
        keys("ArrowDown", "Enter");
        assertThat(page.locator("#rt-link-words")).hasValue("Hakkımızda");
        keys("Enter");
        awaitFocus("desk_tr:body-text");
        page.keyboard().type(".");
        keys("Enter");
        page.keyboard().type("- birinci");
        keys("Enter");
        page.keyboard().type("ikinci");
        keys("Enter", "Enter");
        page.keyboard().type("Guten Tag");
        keys("Shift+Home");
        page.waitForCondition(() -> "Guten Tag".equals(page.evaluate("getSelection().toString()")));
        tool("lang");
        page.locator("#rt-lang[open]").waitFor();
        assertThat(Browser.barriers(page)).isEmpty();
        page.keyboard().type("Almanca");
        keys("Tab", "Enter");
        awaitFocus("desk_tr:body-text");
        keys("ArrowRight", "Enter");
        tool("table");
        page.locator("#rt-table[open]").waitFor();
        assertThat(Browser.barriers(page)).isEmpty();
        page.keyboard().type("Aidatlar");
        keys("Enter");
        awaitFocus("desk_tr:body-text");
        for (var cell : new String[] {"Yıl", "Tutar", "2025", "100", "2026"}) {
            page.keyboard().type(cell);
            keys("Tab");
        }
        page.keyboard().type("120");
        assertThat(page.locator("[id='desk_tr'] .rt-at-table")).isVisible();
        keys("Tab");
        assertThat(page.evaluate("document.activeElement.id"))
                .as("the table holds nobody")
                .isEqualTo("desk_tr:check");

        focus("desk_tr:body-text");
        keys("Control+End");
        assertThat(page.locator("[id='desk_tr'] .rt-at-table")).isHidden();
        tool("image");
        var choice = page.locator(".media-choice[data-media='" + file + "']");
        choice.waitFor();
        choice.focus();
        keys("Enter");
        page.locator("[id='desk_tr'] .rt-file img").waitFor();
        assertThat(Browser.barriers(page)).isEmpty();

        press("desk_tr:publish");
        var blocking = page.locator("[id='desk_tr:findings'] .blocking");
        blocking.waitFor();
        assertThat(blocking.innerText()).contains("alternatif metni yok");
        assertThat(portal.get("/tr/klavye-" + width).statusCode()).as("blocked").isEqualTo(404);
        assertThat(Browser.barriers(page)).isEmpty();
        page.waitForCondition(
                () -> // what blocks is where one goes on
                Boolean.TRUE.equals(page.evaluate("document.activeElement.matches('.blocking button')")));
        keys("Enter");
        awaitFocus("desk_tr:body-text");
        assertThat(page.locator("[id='desk_tr'] .rt-at-file")).isVisible();
        keys("Alt+F10", "Enter");
        page.locator("#rt-words[open]").waitFor();
        assertThat(Browser.barriers(page)).isEmpty();
        page.keyboard().type("Gün batımında Kordon");
        keys("Tab", "Tab", "Enter");
        page.locator("#rt-words:not([open])")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        assertThat(blocking).hasCount(0);
        press("desk_tr:publish");
        growl("Türkçe: yayımlandı.");

        press("desk_en:copyBody");
        assertThat(page.locator("[id='desk_en:body-text'] .rt-file")).isVisible();
        type("desk_en:title", "Keyboard " + width);
        type("desk_en:summary", "A summary.");
        press("desk_en:publish");
        page.locator("[id='desk_en:findings'] .blocking").waitFor();
        page.locator("[id='desk_en:findings'] .blocking button").focus();
        keys("Enter");
        awaitFocus("desk_en:body-text");
        keys("Alt+F10", "Enter");
        page.locator("#rt-words[open]").waitFor();
        page.keyboard().type("The Kordon at sunset");
        keys("Tab", "Tab", "Enter");
        assertThat(page.locator("[id='desk_en:findings'] .blocking")).hasCount(0);
        press("desk_en:publish");
        growl("English: yayımlandı.");

        assertThat(article("/tr/klavye-" + width))
                .contains("<h2>Limanın tarihi</h2>", "<a href=\"/tr/hakkimizda\">Hakkımızda</a>")
                .contains("<ul><li>birinci</li><li>ikinci</li></ul>", "<span lang=\"de\">Guten Tag</span>")
                .contains("<caption>Aidatlar</caption>", "<th scope=\"col\">Yıl</th>", "<td>120</td>")
                .contains("alt=\"Gün batımında Kordon\"");
        assertThat(article("/en/keyboard-" + width))
                .contains("<a href=\"/en/about-us\">", "alt=\"The Kordon at sunset\"", "<span lang=\"de\">");
        page.navigate(portal.baseUrl() + "/admin/media/edit?file=" + file);
        assertThat(page.locator("main").innerText()).as("where it is used").contains(name, "Keyboard " + width);
        throwAway("klavye-" + width);
    }

    @Test
    void a_text_from_word_comes_out_clean_at_once_and_can_be_undone() {
        arrive(1280);
        page.navigate(portal.baseUrl() + "/admin/content/edit?type=pages");
        focus("desk_tr:body-text");
        page.locator("[id='desk_tr:body-text']")
                .evaluate(
                        "(editor, html) => { const data = new DataTransfer(); data.setData('text/html', html);"
                                + " editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true,"
                                + " cancelable: true })); }",
                        "<html xmlns:o=\"urn:o\"><head><style>p {color:red}</style></head><body><!--StartFragment-->"
                                + "<h1 style='mso-x:1'>Rapor<o:p></o:p></h1>"
                                + "<p class=MsoNormal onclick='alert(1)'><b><span style='color:red'>Kalın</span></b> söz</p>"
                                + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
                                + "<span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Bir</p>"
                                + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o</span>İç</p>"
                                + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>İki</p>"
                                + "<p class=MsoNormal><o:p>&nbsp;</o:p></p><h2>Alt</h2><img src='https://example.org/x.png'>"
                                + "<!--EndFragment--></body></html>");

        assertThat(page.locator("[id='desk_tr:body']"))
                .hasValue("<h2>Rapor</h2><p><strong>Kalın</strong> söz</p>"
                        + "<ul><li>Bir<ul><li>İç</li></ul></li><li>İki</li></ul><h3>Alt</h3>");
        keys("Control+Z");
        assertThat(page.locator("[id='desk_tr:body']")).hasValue("");
    }

    @Test
    void links_outlive_a_new_address_are_reported_and_mended() {
        arrive(1280);
        var target = publish("Hedef iskele", "<p>Buraya gelinir.</p>");
        publish("Yeni iskele", "<p>Artık buraya.</p>");
        var from = publish(
                "Kalkış",
                "<p><a href=\"/tr/hedef-iskele\">İskele</a> ve <a href=\"https://example.org/rihtim\">rıhtım</a></p>");
        assertThat(portal.text("/tr/kalkis")).contains("<a href=\"/tr/hedef-iskele\">İskele</a>");

        page.navigate(portal.baseUrl() + "/admin/content/edit?item=" + target);
        type("desk_tr:slug", "hedef-rihtim");
        press("desk_tr:publish");
        growl("Türkçe: yayımlandı.");
        assertThat(portal.text("/tr/kalkis")).contains("<a href=\"/tr/hedef-rihtim\">İskele</a>");

        report("OUTSIDE");
        assertThat(page.locator(".wp-table").innerText()).contains("Kalkış", "https://example.org/rihtim");
        assertThat(Browser.barriers(page)).isEmpty();

        page.navigate(portal.baseUrl() + "/admin/content/edit?item=" + target);
        page.locator("[id='place:trash']").click();
        page.waitForURL("**trash=1");
        assertThat(portal.get("/tr/hedef-rihtim").statusCode()).isEqualTo(410);
        assertThat(portal.text("/tr/kalkis")).as("no link into nothing").doesNotContain("item:", "hedef-rihtim");
        report("TRASHED");
        assertThat(page.locator(".wp-table").innerText()).contains("Kalkış");
        page.locator(".wp-table a").first().click();
        page.locator("[id='desk_tr:findings'] .blocking").waitFor();
        assertThat(page.locator("[id='desk_tr:findings']").innerText()).contains("çöp kutusundaki");

        page.navigate(portal.baseUrl() + "/admin/content/edit?item=" + target);
        assertThat(Browser.barriers(page)).isEmpty();
        page.locator("[id='leading:target_input']").pressSequentially("yeni iskele");
        page.locator(".ui-autocomplete-item").first().click();
        page.locator("[id='leading:lead']").click();
        growl("Kaydedildi: okuyucular artık oraya gider.");
        for (var old : new String[] {"/tr/hedef-iskele", "/tr/hedef-rihtim"}) {
            var answer = portal.get(old);
            assertThat(answer.statusCode()).as(old).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/tr/yeni-iskele");
        }

        report("REDIRECTED");
        assertThat(page.locator(".wp-table").innerText()).contains("Kalkış");
        page.locator("[id='mending:mend']").click();
        growl("1 metin düzeltildi.");
        assertThat(portal.text("/tr/kalkis")).contains("<a href=\"/tr/yeni-iskele\">İskele</a>");
        report("REDIRECTED");
        assertThat(page.locator(".empty").count()).isEqualTo(1);

        page.navigate(portal.baseUrl() + "/admin/content/history?item=" + from + "&language=tr");
        assertThat(page.locator("main").innerText()).as("a minor save").contains("Küçük");
        throwAway("kalkis");
        throwAway("yeni-iskele");
    }

    private void report(String kind) {
        page.navigate(portal.baseUrl() + "/admin/content/links?kind=" + kind);
    }

    /** A published page in Turkish; returns its number. */
    private String publish(String title, String body) {
        page.navigate(portal.baseUrl() + "/admin/content/edit?type=pages");
        page.locator("[id='desk_tr:body-text']").waitFor();
        type("desk_tr:title", title);
        type("desk_tr:summary", "Bir özet.");
        page.locator("[id='desk_tr:body']").evaluate("(field, html) => { field.value = html; }", body);
        press("desk_tr:publish");
        growl("Türkçe: yayımlandı.");
        return page.url().replaceFirst(".*item=(\\d+).*", "$1");
    }

    private String article(String path) {
        return portal.text(path).replaceFirst("(?s).*<article[^>]*>(.*)</article>.*", "$1");
    }

    private void throwAway(String slug) {
        page.navigate(portal.baseUrl() + "/tr/" + slug);
        page.locator(".edit-bar a").first().click();
        page.waitForURL("**/admin/content/edit**"); // with its scripts
        page.locator("[id='place:trash']").click();
        page.waitForURL("**trash=1");
    }

    private void arrive(int width) {
        var administrator = portal.administrator();
        visit = BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setViewportSize(width, 900))
                .open(portal.baseUrl() + "/tr/giris");
        page = visit.page();
        page.onDialog(com.microsoft.playwright.Dialog::accept); // leaving what is not saved
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
    }

    /** @return its number in the library */
    private String upload(String name) {
        var image = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setBackground(Color.CYAN);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.navigate(portal.baseUrl() + "/admin/media");
        page.locator("[id='upload:files_input']")
                .setInputFiles(new FilePayload(name, "image/png", bytes.toByteArray()));
        var outcome = page.locator(".media-outcomes .taken a");
        outcome.waitFor();
        return outcome.getAttribute("href").replaceFirst(".*=", "");
    }

    /** By the keyboard to a button of the editor's toolbar. */
    private void tool(String command) {
        keys("Alt+F10");
        page.waitForCondition(() -> page.evaluate("document.activeElement.dataset.command") != null);
        for (int n = 0; n < 40 && !command.equals(page.evaluate("document.activeElement.dataset.command")); n++) {
            keys("ArrowRight");
        }
        keys("Enter");
    }

    private void type(String field, String words) {
        focus(field);
        keys("Control+A");
        page.keyboard().type(words);
    }

    private void focus(String id) {
        page.locator("[id='" + id + "']").focus();
    }

    private void press(String button) {
        page.evaluate("document.querySelectorAll('.ui-growl-item-container').forEach(said => said.remove())");
        focus(button);
        keys("Enter");
    }

    /** The editor hears of a selection by an event that follows the key; people take longer than two frames. */
    private void keys(String... keys) {
        for (var key : keys) {
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            page.keyboard().press(key);
        }
    }

    private void awaitFocus(String id) {
        page.waitForCondition(() -> id.equals(page.evaluate("document.activeElement.id")));
    }

    private void growl(String words) {
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }
}
