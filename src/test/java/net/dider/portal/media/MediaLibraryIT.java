package net.dider.portal.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import net.dider.portal.media.service.Pictures;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor does with files, and what readers get of them. */
class MediaLibraryIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final int SLOW = 100_000;
    private static final int UNLIMITED = -1;
    private static final String SECRET = "38 derece kuzey";
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final RunningPortal portal = RunningPortal.shared();
    private final List<Browser.Visit> visits = new ArrayList<>();

    /** In Turkish at a desk, in English on a phone. */
    enum Look {
        DESK("tr", "tr-TR", 1280),
        PHONE("en", "en-GB", 360);

        private final String language;
        private final String locale;
        private final int width;

        Look(String language, String locale, int width) {
            this.language = language;
            this.locale = locale;
            this.width = width;
        }

        String text(String key, Object... values) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(Path.of("i18n", "media_" + language + ".properties"))) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new MessageFormat(properties.getProperty(key), Locale.forLanguageTag(language)).format(values);
        }
    }

    @AfterEach
    void noBrowserComplained() {
        assertThat(visits.stream().flatMap(v -> v.complaints().stream()))
                .filteredOn(c -> !c.contains("Failed to load resource"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_file_is_uploaded_described_replaced_deleted_and_taken_back(Look look) throws IOException {
        var page = editor(look);
        page.navigate(portal.baseUrl() + "/admin/media");
        clean(page, look);

        send(page, "upload:files", photograph("Kordon_" + look.language + ".jpg", 800, 400));
        var outcome = page.locator(".media-outcomes .taken");
        outcome.waitFor();
        clean(page, look);
        var card = page.locator(".media-card").first();
        assertThat(card.innerText())
                .contains("Kordon " + look.language, look.text("media.list.text.lacking", "Türkçe, English"));

        outcome.locator("a").click();
        page.waitForURL("**/admin/media/edit?file=*");
        clean(page, look);
        var id = page.url().replaceFirst(".*=", "");
        field(page, "words:languages:0:alternative").fill("Gün batımında Kordon");
        field(page, "words:languages:0:caption").fill("Kordon, 2026");
        field(page, "words:languages:1:decorative").check();
        press(page, "words:say", look.text("media.words.message.saved"));
        field(page, "file:focalX").fill("20");
        press(page, "file:describe", look.text("media.edit.message.saved"));
        page.reload();
        assertThat(field(page, "words:languages:0:alternative").inputValue()).isEqualTo("Gün batımında Kordon");
        assertThat(field(page, "words:languages:1:decorative").isChecked()).isTrue();
        assertThat(field(page, "file:focalX").inputValue()).isEqualTo("20");
        page.navigate(portal.baseUrl() + "/admin/media?q=KORDON+" + look.language + "&lacking=tr");
        assertThat(page.locator(".media-card").count())
                .as("no word is missing any more")
                .isZero();

        var lasting = "/media/" + id + "/kordon-" + look.language + ".jpg";
        var first = location(lasting);
        assertThat(first).isEqualTo("/media/" + id + "/1/800/kordon-" + look.language + ".jpg");
        var before = portal.get(first);
        assertThat(new String(before.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", SECRET);
        assertThat(ImageIO.read(new ByteArrayInputStream(before.body())).getWidth())
                .isEqualTo(800);

        page.navigate(portal.baseUrl() + "/admin/media/edit?file=" + id);
        send(page, "replace:files", photograph("baska.jpg", 500, 500));
        growl(page, look.text("media.edit.message.replaced"));
        clean(page, look);
        var second = location(lasting);
        assertThat(second).isEqualTo("/media/" + id + "/2/500/kordon-" + look.language + ".jpg");
        assertThat(location(first)).as("an address once given leads on").isEqualTo(second);
        send(page, "replace:files", new FilePayload("belge.pdf", "image/jpeg", PDF));
        var refused = page.locator("[id='replace:outcome'] .notice-error");
        refused.waitFor();
        assertThat(refused.innerText()).contains(look.text("media.refused.message.OTHER_KIND"));

        press(page, "danger:trash", look.text("media.edit.message.trashed"));
        clean(page, look);
        assertThat(portal.get(lasting).statusCode()).isEqualTo(404);
        assertThat(portal.get(second).statusCode()).isEqualTo(404);
        page.navigate(portal.baseUrl() + "/admin/media?group=TRASH");
        assertThat(page.locator(".media-card[href$='=" + id + "']").count()).isEqualTo(1);
        clean(page, look);
        page.navigate(portal.baseUrl() + "/admin/media/edit?file=" + id);
        press(page, "danger:restore", look.text("media.edit.message.restored"));
        assertThat(portal.get(second).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_refused_is_refused_with_a_reason_and_leaves_nothing() {
        var page = editor(Look.DESK);
        page.navigate(portal.baseUrl() + "/admin/media");
        field(page, "upload:files_input").setInputFiles(new FilePayload[] {
            new FilePayload("resim.jpg", "image/jpeg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)),
            new FilePayload("resim.png", "image/png", Pictures.boastfulPng(30_000, 30_000)),
            new FilePayload("sayfa.xhtml", "image/gif", "<html/>".getBytes(StandardCharsets.UTF_8))
        });
        var refused = page.locator(".media-outcomes .refused");
        refused.nth(2).waitFor();

        assertThat(refused.allInnerTexts())
                .containsExactly(
                        "sayfa.xhtml " + Look.DESK.text("media.refused.message.UNKNOWN_TYPE"),
                        "resim.png " + Look.DESK.text("media.refused.message.TOO_MANY_PIXELS", 50),
                        "resim.jpg " + Look.DESK.text("media.refused.message.SVG"));
        clean(page, Look.DESK);

        page.evaluate("() => {const t = new DataTransfer();"
                + " t.items.add(new File([new Uint8Array(21 * 1024 * 1024)], 'buyuk.pdf', {type: 'application/pdf'}));"
                + " document.querySelector('h1').dispatchEvent("
                + "new DragEvent('drop', {dataTransfer: t, bubbles: true, cancelable: true}));}");
        assertThat(page.locator(".media-problems").innerText())
                .as("said before it is sent")
                .isEqualTo(Look.DESK.text("media.upload.message.tooLarge", "buyuk.pdf"));
        assertThat(page.locator(".ui-fileupload-row").count()).isZero();
    }

    @Test
    void files_are_dropped_anywhere_on_the_page_and_show_how_far_they_are() {
        var page = editor(Look.DESK);
        page.navigate(portal.baseUrl() + "/admin/media");
        uploadAt(page, SLOW);
        page.evaluate("() => {const t = new DataTransfer(); t.items.add(new File(['%PDF-1.4 ' + 'a'.repeat(900000)],"
                + " 'birakilan.pdf', {type: 'application/pdf'})); document.querySelector('h1').dispatchEvent(new"
                + " DragEvent('drop', {dataTransfer: t, bubbles: true, cancelable: true}));}");
        var row = page.locator(".ui-fileupload-row");
        row.waitFor();
        assertThat(row.innerText()).contains("birakilan.pdf");
        page.waitForCondition(() -> percent(row) > 0 && percent(row) < 100);
        clean(page, Look.DESK);
        uploadAt(page, UNLIMITED);
        page.locator(".media-outcomes .taken").waitFor();

        page.waitForCondition(() -> row.count() == 0); // what is there is not on its way
        assertThat(page.locator(".media-card").first().innerText()).contains("birakilan");
    }

    /** Lets the browser send so many bytes a second. */
    private static void uploadAt(Page page, int speed) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", UNLIMITED);
        conditions.addProperty("uploadThroughput", speed);
        var tools = page.context().newCDPSession(page);
        tools.send("Network.enable");
        tools.send("Network.emulateNetworkConditions", conditions);
    }

    private static int percent(Locator row) {
        var said = row.locator("[role=progressbar]").getAttribute("aria-valuenow");
        return said == null ? 0 : Integer.parseInt(said);
    }

    @Test
    void a_picture_is_answered_for_ever_without_cookie_or_query() {
        var address = location("/media/" + upload(photograph("Onbellek.jpg", 700, 300)));
        var webp = address.replace("/700/", "/640/").replace(".jpg", ".webp");
        var picture = portal.get(webp);

        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(header(picture, "Content-Type")).isEqualTo("image/webp");
        assertThat(header(picture, "Cache-Control")).isEqualTo("public, max-age=31536000, s-maxage=60, immutable");
        assertThat(header(picture, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(picture, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(header(picture, "Set-Cookie")).isEmpty();
        assertThat(header(picture, "Content-Disposition")).startsWith("inline");
        assertThat(picture.headers().allValues("Cache-Control")).hasSize(1);
        var again = portal.get(webp, "If-None-Match", header(picture, "ETag"));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        var head = portal.send(
                portal.request(webp).method("HEAD", BodyPublishers.noBody()).build());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Length")).isEqualTo(Integer.toString(picture.body().length));
        var before = portal.queries();
        for (var n = 0; n < 20; n++) {
            assertThat(portal.get(webp).statusCode()).isEqualTo(200);
        }
        assertThat(portal.queries() - before).as("only the question how many").isLessThanOrEqualTo(2);
        assertThat(location(webp.replace("/640/", "/641/")))
                .as("a width there is not")
                .contains("/700/");
        assertThat(location(webp.replace("onbellek", "baska"))).isEqualTo(webp);
    }

    @Test
    void a_document_is_downloaded_under_its_title_in_parts_too() {
        var id = upload(new FilePayload("Tüzük 2026 “son”.pdf", "text/html", PDF));
        var document = portal.get(location("/media/" + id));

        assertThat(header(document, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(document, "Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''T%C3%BCz%C3%BCk");
        assertThat(header(document, "Content-Security-Policy")).contains("sandbox");
        assertThat(document.body()).isEqualTo(PDF);
        var part = portal.get(location("/media/" + id), "Range", "bytes=1-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.US_ASCII)).isEqualTo("PDF-");
        assertThat(header(part, "Content-Range")).isEqualTo("bytes 1-4/" + PDF.length);
        var many = portal.get(location("/media/" + id), "Range", "bytes=0-,0-,0-,0-,0-,0-");
        assertThat(many.statusCode())
                .as("many parts are answered with the whole")
                .isEqualTo(200);
        assertThat(portal.get(location("/media/" + id), "Range", "bytes=999-").statusCode())
                .isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/media/",
                "/media/999999",
                "/media/1/999999/x.jpg",
                "/media/0",
                "/media/1/../../secret.key",
                "/media/%2e%2e/secret.key",
                "/media/incoming/upload",
                "/media/1/1/640/x.jpg/y",
                "/media/99999999999999999999"
            })
    void what_is_no_file_is_not_found(String path) {
        var answer = portal.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    private String upload(FilePayload file) {
        var page = editor(Look.DESK);
        page.navigate(portal.baseUrl() + "/admin/media");
        send(page, "upload:files", file);
        var link = page.locator(".media-outcomes .taken a");
        link.waitFor();
        return link.getAttribute("href").replaceFirst(".*=", "");
    }

    private static FilePayload photograph(String name, int width, int height) {
        return new FilePayload(name, "application/octet-stream", Pictures.photograph(width, height, 1, SECRET));
    }

    private Page editor(Look look) {
        var administrator = portal.administrator();
        var visit =
                BROWSER.visitor(new NewContextOptions().setLocale(look.locale).setViewportSize(look.width, 900));
        visits.add(visit);
        var page = visit.open(portal.baseUrl() + "/tr/giris").page();
        field(page, "form:email").fill(administrator.email());
        field(page, "form:password").fill(administrator.password());
        field(page, "form:signIn").click();
        page.waitForURL("**/admin");
        page.navigate(portal.baseUrl() + "/my");
        if (!look.language.equals(page.locator("html").getAttribute("lang"))) {
            field(page, "form:language").selectOption(look.language);
            field(page, "form:save").click();
            page.locator("html[lang=" + look.language + "]").waitFor();
        }
        return page;
    }

    private void clean(Page page, Look look) {
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(look.width);
    }

    private static void send(Page page, String upload, FilePayload file) {
        field(page, upload + "_input").setInputFiles(file);
    }

    private static void press(Page page, String button, String saying) {
        page.evaluate("document.querySelectorAll('.ui-growl-item-container').forEach(said => said.remove())");
        field(page, button).click();
        growl(page, saying);
    }

    private static void growl(Page page, String saying) {
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(saying))
                .last()
                .waitFor();
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private String location(String path) {
        var answer = portal.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        return header(answer, "Location");
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().allValues(name).stream().collect(Collectors.joining(", "));
    }
}
