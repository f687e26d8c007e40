package net.dider.portal.events;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An event from the editor's desk to the visitor's calendar, in both languages. */
class EventJourneyIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();
    private Browser.Visit visit;
    private Page page;
    private String edit;

    @AfterEach
    void nothingOfItIsLeft() {
        if (edit != null) {
            page.navigate(edit);
            page.locator("[id='place:trash']").click();
            page.waitForURL("**trash=1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_event_is_written_mended_published_translated_and_found_everywhere(int width) {
        arrive(width);
        var slug = "limanlarin-aksami-" + width;
        page.navigate(portal.baseUrl() + "/admin/content/edit?type=events");
        field("tr", "title").fill("Limanların akşamı " + width);
        field("tr", "summary").fill("Liman kentlerinden konuklarla söyleşi.");
        field("tr", "firstDay").fill("2094-01-15");
        field("tr", "from").fill("19:00");
        field("tr", "to").fill("18:00");
        field("tr", "place").fill("Kültürpark, İzmir");
        field("tr", "online").fill("https://toplanti.example.org/liman");
        field("tr", "publish").click();

        assertThat(page.locator("[id='desk_tr:to']")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".field:has([id='desk_tr:to']) .ui-message-error"))
                .containsText("Etkinlik başlamadan bitemez");
        assertThat(field("tr", "to")).hasValue("18:00");
        assertThat(field("tr", "firstDay")).hasValue("2094-01-15");
        assertThat(portal.get("/tr/etkinlikler/" + slug).statusCode()).isEqualTo(404);
        assertThat(Browser.barriers(page)).isEmpty();

        field("tr", "to").fill("21:00");
        press("tr", "publish", "Türkçe");
        edit = page.url();
        field("en", "title").fill("An evening of ports " + width);
        field("en", "place").fill("Kültürpark park, İzmir");
        press("en", "publish", "English");

        var turkish = portal.text("/tr/etkinlikler/" + slug);
        assertThat(turkish)
                .contains(
                        "<h1>Limanların akşamı " + width + "</h1>",
                        "19.00–21.00 (Türkiye saati, UTC+3)",
                        "Kültürpark, İzmir")
                .doesNotContain("CET");
        var english = portal.text("/en/events/an-evening-of-ports-" + width);
        assertThat(english)
                .contains("19:00–21:00 (Türkiye time, UTC+3)", "17:00–19:00 in Central Europe (CET)", "Kültürpark park")
                .contains("\"startDate\":\"2094-01-15T19:00:00+03:00\"")
                .contains("\"eventAttendanceMode\":\"https://schema.org/MixedEventAttendanceMode\"")
                .contains("\"inLanguage\":\"en\"")
                .contains("\"url\":\"" + portal.baseUrl() + "/en/events/an-evening-of-ports-" + width + "\"");
        for (var list : new String[] {"/tr/etkinlikler", "/tr/"}) {
            assertThat(portal.text(list)).as(list).contains("/tr/etkinlikler/" + slug);
        }
        for (var list : new String[] {"/en/events", "/en/"}) {
            assertThat(portal.text(list)).as(list).contains("/en/events/an-evening-of-ports-" + width);
        }
        assertThat(portal.text("/sitemap.xml"))
                .contains("/en/events/an-evening-of-ports-" + width + "<", "/tr/belgeler<");
        assertThat(portal.text("/tr/ara?q=kulturpark&type=events"))
                .contains("Etkinlikler")
                .contains(slug);

        var calendar = portal.text("/tr/etkinlikler/" + slug + ".ics");
        assertThat(calendar)
                .contains("DTSTART:20940115T160000Z", "DTEND:20940115T180000Z", "STATUS:CONFIRMED", "SEQUENCE:1");
        var uid = uid(calendar);
        assertThat(uid(portal.text("/en/events/an-evening-of-ports-" + width + ".ics")))
                .as("one event in both languages")
                .isEqualTo(uid);
        for (var feed : new String[] {"/tr/etkinlikler.ics", "/en/events.ics"}) {
            assertThat(Pattern.compile(Pattern.quote(uid))
                            .matcher(portal.text(feed))
                            .results())
                    .as(feed)
                    .hasSize(1);
        }
        for (var feed : new String[] {"/tr/etkinlikler.atom", "/en/events.atom"}) {
            assertThat(Pattern.compile("<entry>").matcher(portal.text(feed)).results())
                    .as(feed)
                    .hasSize(1);
        }

        page.navigate(edit);
        field("tr", "capacity").fill("120");
        page.locator("[id='desk_tr'] .desk-kept:not(:empty)").waitFor();
        page.navigate(edit);
        assertThat(field("tr", "capacity")).hasValue("");
        page.locator("[id='desk_tr:restoreDraft']").click();
        assertThat(field("tr", "capacity")).hasValue("120");

        field("tr", "cancelled").check();
        press("tr", "publish", "Türkçe");
        assertThat(portal.text("/en/events/an-evening-of-ports-" + width))
                .contains("This event has been cancelled.", "https://schema.org/EventCancelled", "120 people");
        assertThat(portal.text("/en/events.ics")).contains("STATUS:CANCELLED", "SEQUENCE:2", uid);
        looksRight(
                width,
                "/tr/etkinlikler",
                "/en/events",
                "/tr/etkinlikler/" + slug,
                "/en/events/an-evening-of-ports-" + width);
    }

    @Test
    void lists_keep_their_question_in_the_other_language_and_a_page_past_the_end_is_the_last() {
        page = BROWSER.visitor()
                .open(portal.baseUrl() + "/tr/etkinlikler?time=past&page=99")
                .page();
        assertThat(page.locator(".list-filter a[aria-current]").first()).hasText("Geçmiş");
        assertThat(page.locator(".empty h2")).hasText("Bu dilde henüz geçmiş etkinlik yok.");

        page.locator(".lang a[hreflang=en]").click();

        page.waitForURL("**/en/events?time=past&page=99");
        assertThat(page.locator(".empty h2")).hasText("There are no past events in this language yet.");
        assertThat(portal.text("/en/documents?kind=STATUTE&year=1850"))
                .contains("There are no documents in this language yet.");
        assertThat(portal.get("/tr/haberler?year=1850&page=7").statusCode()).isEqualTo(200);
    }

    @Test
    void feeds_are_ready_bytes_with_a_tag_and_lead_nowhere_when_they_do_not_exist() {
        for (var path :
                new String[] {"/tr/haberler.atom", "/en/news.atom", "/tr/etkinlikler.ics", "/tr/belgeler.atom"}) {
            var first = portal.get(path);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
            var tag = first.headers().firstValue("ETag").orElseThrow();
            var before = portal.queries();
            assertThat(portal.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
            assertThat(portal.queries() - before).as(path).isZero();
        }
        assertThat(portal.text("/en/news.atom")).contains("xml:lang=\"en\"", portal.baseUrl() + "/en/news/");
        assertThat(portal.text("/tr/")).contains("type=\"application/atom+xml\" href=\"/tr/haberler.atom\"");
        for (var path : new String[] {
            "/tr/hakkimizda.atom", "/en/haberler.atom", "/tr/etkinlikler/yok.ics", "/x.ics", "/tr/.ics"
        }) {
            assertThat(portal.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private void looksRight(int width, String... paths) {
        var visitor = BROWSER.visitor(new NewContextOptions().setViewportSize(width, 900));
        for (var path : paths) {
            visitor.open(portal.baseUrl() + path);
            assertThat(Browser.barriers(visitor.page())).as(path).isEmpty();
            assertThat((Integer) visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(width);
        }
        assertThat(visitor.complaints()).isEmpty();
    }

    private static String uid(String calendar) {
        return calendar.replaceFirst("(?s).*(UID:\\S+).*", "$1");
    }

    private void arrive(int width) {
        var administrator = portal.administrator();
        visit = BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setViewportSize(width, 900))
                .open(portal.baseUrl() + "/tr/giris");
        page = visit.page();
        page.onDialog(Dialog::accept); // leaving what is not saved
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
    }

    private Locator field(String desk, String name) {
        return page.locator("[id='desk_" + desk + ":" + name + "']");
    }

    private void press(String desk, String button, String saying) {
        page.evaluate("document.querySelectorAll('.ui-growl-item-container').forEach(said => said.remove())");
        field(desk, button).click();
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(saying))
                .waitFor();
    }
}
