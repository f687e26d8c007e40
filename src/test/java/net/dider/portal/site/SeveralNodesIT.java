package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.time.Duration;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.Eventually;
import net.dider.portal.testing.RunningPortal;
import net.dider.portal.testing.TwoPortals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two portals on one MySQL: what is changed on the one is read on the other within five seconds. */
class SeveralNodesIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final TwoPortals NODES = TwoPortals.shared();

    private final RunningPortal here = NODES.first();
    private final RunningPortal there = NODES.second();

    @Test
    void each_of_two_that_start_together_offers_a_link_and_the_first_one_opened_closes_both() {
        assertThat(NODES.setupLinks()).hasSize(2).doesNotHaveDuplicates();
        for (var link : NODES.setupLinks()) {
            assertThat(here.text(link)).doesNotContain("form:create");
            assertThat(there.text(link)).doesNotContain("form:create");
        }
    }

    @Test
    void what_is_changed_on_one_node_is_read_on_the_other_within_five_seconds() {
        var page = signedIn();
        warm("/tr/hakkimizda", "/tr/", "/en/about-us");

        page.navigate(here.baseUrl() + "/tr/hakkimizda");
        page.locator(".edit-bar a").first().click();
        page.waitForURL("**/admin/content/edit?item=*");
        page.locator("[id='desk_tr:title']").fill("Hakkımızda fevkalbeşer");
        page.locator("[id='desk_tr:publish']").click();
        growl(page);
        reads("/tr/hakkimizda", "<h1>Hakkımızda fevkalbeşer</h1>");
        reads("/tr/", "Hakkımızda fevkalbeşer</a>");
        reads("/tr/ara?q=fevkalbe%C5%9Fer", "href=\"/tr/hakkimizda\"");

        page.navigate(here.baseUrl() + "/admin/settings");
        page.locator("[id='form:tr-phone']").fill("0232 555 00 11");
        page.locator("[id='form:save']").click();
        growl(page);
        reads("/tr/", "0232 555 00 11");

        page.navigate(here.baseUrl() + "/admin/languages");
        page.locator("[id='list:row:1:hide']").click();
        page.locator("[id='confirm'] .ui-confirmdialog-yes").click();
        growl(page);
        Eventually.within(SOON, 404, () -> there.get("/en/about-us").statusCode());
        assertThat(there.text("/tr/hakkimizda")).doesNotContain("hreflang=\"en\"");
        page.locator("[id='list:row:1:show']").click();
        page.locator("[id='list:row:1:hide']").waitFor();
        Eventually.within(SOON, 200, () -> there.get("/en/about-us").statusCode());
        reads("/tr/hakkimizda", "hreflang=\"en\"");

        changeText(page, "site.layout.link.skip", "Doğrudan içeriğe");
        reads("/tr/hakkimizda", ">Doğrudan içeriğe<");

        warm("/tr/hakkimizda");
        var fewest = Long.MAX_VALUE;
        for (int n = 0; n < 3; n++) { // a timer of the node may ask something in between
            var before = there.queries();
            there.get("/tr/hakkimizda");
            fewest = Math.min(fewest, there.queries() - before);
        }
        assertThat(fewest).as("queries of a page that is kept").isZero();
    }

    private void changeText(Page page, String key, String words) {
        page.navigate(here.baseUrl() + "/admin/translations?q=" + key);
        page.getByLabel("Düzenle " + key, new GetByLabelOptions().setExact(true))
                .click();
        page.locator(".ui-dialog textarea[lang=tr][id$=':value']").fill(words);
        page.locator("[id='editor:saveText']").click();
        page.locator("main td")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
    }

    private void reads(String path, String words) {
        Eventually.within(SOON, true, () -> there.text(path).contains(words));
    }

    private void warm(String... paths) {
        for (var path : paths) {
            assertThat(there.get(path).statusCode()).isEqualTo(200);
            there.get(path);
        }
    }

    private static void growl(Page page) {
        page.locator(".ui-growl-item-container").waitFor();
        page.evaluate("() => document.querySelectorAll('.ui-growl-item-container').forEach(g => g.remove())");
    }

    private Page signedIn() {
        var administrator = NODES.administrator();
        var page = BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setViewportSize(1280, 900))
                .open(here.baseUrl() + "/tr/giris")
                .page();
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
        page.locator("h1").first().waitFor();
        return page;
    }
}
