package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.PublicPages;
import net.dider.portal.testing.RunningPortal;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a visitor meets on every public page, in both languages. */
class PublicPagesIT {

    private static final long MOST_BYTES = 60 * 1024;
    private static final int MOST_REQUESTS = 8;

    /** Words that are the same in Turkish and in English. */
    private static final Set<String> SAME_IN_BOTH = Set.of("Dünya Kenti İzmir Derneği · DİDER", "DİDER");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();

    static List<String> pages() {
        return PublicPages.of(RunningPortal.shared());
    }

    static Stream<String> homeAndAbout() {
        return Stream.of("/tr/", "/en/", "/tr/hakkimizda", "/en/about-us");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_says_what_it_is_in_the_language_of_its_address(String path) {
        var answer = portal.get(path);
        var html = portal.text(path);
        var language = path.substring(1, 3);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).isEqualToIgnoringCase("text/html;charset=UTF-8"));
        assertThat(first(html, "<html[^>]* lang=\"([^\"]*)\"")).isEqualTo(language);
        assertThat(first(html, "<title>([^<]+)</title>")).isNotBlank();
        assertThat(first(html, "<link rel=\"canonical\" href=\"([^\"]*)\"")).isEqualTo(portal.baseUrl() + path);
        assertThat(html).as("no expression is left over, no text is missing").doesNotContain("#{", "???");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_leaves_no_cookie_and_opens_no_session(String path) {
        var answer = portal.get(path);

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(portal.text(path)).doesNotContain("jsessionid", "jakarta.faces.resource", "jquery");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_page_in_another_language_points_back(String path) {
        var alternates = alternates(portal.text(path));

        assertThat(alternates).as("hreflang of %s", path).containsKeys("tr", "en", "x-default");
        assertThat(alternates.get(path.substring(1, 3))).as("itself").isEqualTo(portal.baseUrl() + path);
        alternates.values().stream().distinct().forEach(there -> {
            var other = there.substring(portal.baseUrl().length());
            assertThat(portal.get(other).statusCode()).as(there).isEqualTo(200);
            assertThat(alternates(portal.text(other)))
                    .as("hreflang of %s", there)
                    .isEqualTo(alternates);
        });
    }

    @Test
    void the_sitemap_tells_the_same_alternates_as_the_pages() {
        var sitemap = portal.text("/sitemap.xml");

        var urls = Pattern.compile("<url><loc>([^<]+)</loc>(.*?)</url>", Pattern.DOTALL)
                .matcher(sitemap)
                .results()
                .toList();
        assertThat(urls).hasSizeGreaterThan(20);
        for (var url : urls) {
            var path = url.group(1).substring(portal.baseUrl().length());
            assertThat(alternates(url.group(2).replace("xhtml:", "")))
                    .as("sitemap and hreflang of %s", path)
                    .isEqualTo(alternates(portal.text(path)));
        }
    }

    @Test
    void every_link_of_every_page_leads_somewhere() {
        var broken = new TreeMap<String, String>();
        var seen = new TreeMap<String, Integer>();
        for (var path : pages()) {
            links(portal.text(path)).filter(l -> l.startsWith("/")).forEach(link -> {
                var status = seen.computeIfAbsent(
                        link.replaceFirst("#.*", ""), l -> portal.get(l).statusCode());
                if (status != 200) {
                    broken.put(link, path + ": " + status);
                }
            });
        }

        assertThat(seen).hasSizeGreaterThan(20);
        assertThat(broken).isEmpty();
    }

    @Test
    void the_language_switch_keeps_the_question() {
        var visit = BROWSER.visitor().open(portal.baseUrl() + "/tr/ara?q=izmir");
        visit.page().locator(".lang a[hreflang=en]").click();

        assertThat(visit.page().url()).isEqualTo(portal.baseUrl() + "/en/search?q=izmir");
    }

    @Test
    void a_chosen_language_is_remembered_and_only_then() {
        var visit = BROWSER.visitor().open(portal.baseUrl() + "/tr/");
        assertThat(visit.page().context().cookies()).isEmpty();

        visit.page().locator(".lang a[hreflang=en]").click();
        visit.page().navigate(portal.baseUrl() + "/");

        assertThat(visit.page().url()).isEqualTo(portal.baseUrl() + "/en/");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_works_without_javascript(String path) {
        var visit = BROWSER.regular("without script", new NewContextOptions().setJavaScriptEnabled(false));
        visit.open(portal.baseUrl() + path);

        assertThat(visit.page().locator("h1").count()).isEqualTo(1);
        assertThat(visit.page().locator("h1").isVisible()).isTrue();
        assertThat(visit.page().locator("nav.nav a").count()).isGreaterThan(3);
    }

    /** One look at each page, from its opening to a screen of 320 px; what is wrong is told all at once. */
    @ParameterizedTest
    @MethodSource("pages")
    void neither_browser_nor_axe_complains_by_day_or_night_and_no_line_is_too_wide(String path) {
        var visit = BROWSER.regular("with script", new NewContextOptions());
        var page = visit.page();
        page.setViewportSize(1280, 720);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visit.open(portal.baseUrl() + path);
        var all = new SoftAssertions();

        all.assertThat(Browser.barriers(page)).as("barriers by day").isEmpty();

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate("document.getAnimations().forEach(a => a.finish())");
        all.assertThat(Browser.barriers(page, "color-contrast"))
                .as("barriers by night")
                .isEmpty();

        page.setViewportSize(320, 640);
        all.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width on a screen of 320 px")
                .isLessThanOrEqualTo(320);
        all.assertThat(visit.complaints()).as("complaints of the browser").isEmpty();
        all.assertAll();
    }

    @ParameterizedTest
    @MethodSource("homeAndAbout")
    void a_first_view_is_light(String path) {
        var visit = BROWSER.visitor().open(portal.baseUrl() + path);
        visit.page().waitForLoadState();

        assertThat(visit.transfer().requests()).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        assertThat(visit.transfer().bytes())
                .as("bytes of %s", visit.transfer().requests())
                .isBetween(1L, MOST_BYTES);
    }

    /** V18: what only some people hear or see is translated too. */
    @Test
    void hidden_words_differ_between_the_languages() {
        var untranslated = new ArrayList<String>();
        var visit = BROWSER.visitor();
        for (var path : pages()) {
            if (path.startsWith("/tr/")) {
                var english = alternates(portal.text(path))
                        .get("en")
                        .substring(portal.baseUrl().length());
                var there = hiddenWords(visit.open(portal.baseUrl() + english).page());
                hiddenWords(visit.open(portal.baseUrl() + path).page()).stream()
                        .filter(there::contains)
                        .filter(w -> !SAME_IN_BOTH.contains(w.replaceFirst("^\\S+=", "")))
                        .forEach(w -> untranslated.add(path + " and " + english + ": " + w));
            }
        }

        assertThat(untranslated).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> hiddenWords(Page page) {
        return (List<String>)
                page.evaluate(
                        """
                () => ['alt', 'aria-label', 'aria-description', 'title', 'placeholder']
                  .flatMap(name => [...document.querySelectorAll('[' + name + ']')]
                    // what says of itself that it is in another language (V10) may be the same in both
                    .filter(e => e.closest('[lang]') === document.documentElement)
                    .map(e => name + '=' + e.getAttribute(name)))
                  .concat('title=' + document.title)
                  .filter(words => /=.*\\p{L}/u.test(words))
                """);
    }

    private static Stream<String> links(String html) {
        return Pattern.compile("<a [^>]*href=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(m -> m.group(1).replace("&amp;", "&"));
    }

    private static Map<String, String> alternates(String markup) {
        return Pattern.compile("<link rel=\"alternate\" hreflang=\"([^\"]+)\" href=\"([^\"]+)\"")
                .matcher(markup)
                .results()
                .collect(Collectors.toMap(
                        m -> m.group(1), m -> m.group(2), (a, b) -> a + " and " + b, LinkedHashMap::new));
    }

    private static String first(String html, String pattern) {
        var found = Pattern.compile(pattern).matcher(html);
        assertThat(found.find()).as("%s in the page", pattern).isTrue();
        return found.group(1);
    }
}
