package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.Eventually;
import net.dider.portal.testing.MySqlServer;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two portals on one MySQL: what is changed on the one is read on the other within five seconds. */
class SeveralNodesIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Duration SOON = Duration.ofSeconds(5);

    private static RunningPortal here;
    private static RunningPortal there;

    @BeforeAll
    static void twoNodes() throws IOException {
        var database = MySqlServer.get().createDatabase("several_nodes");
        var media = Files.createTempDirectory("dider-nodes-media");
        here = node(database, media);
        there = node(database, media);
        here.awaitReady();
        there.awaitReady();
        here.administrator(); // by a link that is good though the other node has printed one too
    }

    @Test
    void each_of_two_that_start_together_offers_a_link_and_the_first_one_opened_closes_both() {
        for (var node : List.of(here, there)) {
            assertThat(node.text(node.setupLink().substring(node.baseUrl().length())))
                    .doesNotContain("form:create");
        }
    }

    private static RunningPortal node(String database, Path media) throws IOException {
        return RunningPortal.launch(
                Files.createTempDirectory("dider-node"),
                Map.of(
                        "PORTAL_DB_URL",
                        MySqlServer.get().url(database),
                        "PORTAL_DB_USER",
                        MySqlServer.USER,
                        "PORTAL_DB_PASSWORD",
                        MySqlServer.PASSWORD,
                        "PORTAL_MEDIA_DIR",
                        media.toString(),
                        "PORTAL_SECRET_KEY",
                        "the same thirty-two letters on both nodes"));
    }

    @AfterAll
    static void end() {
        here.close();
        there.close();
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

    private static void changeText(Page page, String key, String words) {
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

    private static void reads(String path, String words) {
        Eventually.within(SOON, true, () -> there.text(path).contains(words));
    }

    private static void warm(String... paths) {
        for (var path : paths) {
            assertThat(there.get(path).statusCode()).isEqualTo(200);
            there.get(path);
        }
    }

    private static void growl(Page page) {
        page.locator(".ui-growl-item-container").waitFor();
        page.evaluate("() => document.querySelectorAll('.ui-growl-item-container').forEach(g => g.remove())");
    }

    private static Page signedIn() {
        var administrator = here.administrator();
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
