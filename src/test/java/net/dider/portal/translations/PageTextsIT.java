package net.dider.portal.translations;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** T7, T8, T20: from a page to its texts, and what was never translated. */
class PageTextsIT {

    /** The first of the tag characters' two halves. */
    private static final String MARK = "\uDB40";

    /** What is seen without brackets. What people wrote has its place: content, names, addresses, codes, file names. */
    private static final String UNBRACKETED =
            """
            () => {
              const bare = [];
              const written = '.brand, .lang, .main-nav a, .site-nav a, .site-foot a, .foot-name, address, time, td, dd, code, q, .meta, '
                + '.wp-tools a[href="/my"], .media-title, .media-type, [lang]:not(html), script, style, textarea, h2 > a, th[scope=row], option[value]:not([value=""]), .trail, input';
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                const words = walker.currentNode.data;
                const around = (element.closest('p, li, a, button, label, h1, th, span') || element).textContent;
                if (/\\p{L}{3}/u.test(words) && !words.trim().startsWith('©') && element.checkVisibility() && !around.includes('⟦') && !element.closest(written)
                    && !element.closest('nav:not(.wp-nav)')) {
                  bare.push(words.trim());
                }
              }
              return bare;
            }
            """;

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/tr/hakkimizda | 1280 | Ana sayfa | Başlangıç yeri | Metin boş olamaz. Bir metin yazın ya da özgün"
                        + " metne dönün. | Kaydet | Özgün metne dön",
                "/en/about-us   | 360  | Home      | Starting page  | The text cannot be empty. Write one or go back"
                        + " to the shipped text. | Save | Back to the shipped text"
            })
    void a_text_is_opened_where_it_stands_and_changed_for_everybody(
            String path, int width, String words, String others, String refusal, String save, String back) {
        var page = signedIn(width);
        page.navigate(portal.baseUrl() + path);
        page.locator(".edit-bar a[href*=texts]").click();
        page.locator(".page-texts li").first().waitFor();
        var home = page.locator(".crumbs a").first();

        assertThat(home.innerText()).isEqualTo(words);
        home.click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.ALT)));
        var field = page.locator(".pt-form textarea[lang=" + path.substring(1, 3) + "]");
        field.waitFor();
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);

        field.fill(" ");
        field.press("Control+Enter");
        page.locator(".pt-problem").waitFor();
        assertThat(page.locator(".pt-problem").innerText()).endsWith(refusal);
        field.fill(others);
        field.press("Control+Enter");
        page.locator(".pt-status:not(:empty)").waitFor();

        assertThat(home.innerText()).as("on this page at once").isEqualTo(others);
        assertThat(portal.text(path)).contains(">" + others + "<").doesNotContain(">" + words + "<");

        page.locator(".pt-field:has(textarea[lang=" + path.substring(1, 3) + "]) .pt-actions .pt-plain")
                .click();
        page.waitForCondition(() -> words.equals(home.innerText()));
        assertThat(portal.text(path)).contains(">" + words + "<");
        assertThat(page.locator(".pt-form").innerText()).contains(save).doesNotContain(back);
    }

    @Test
    void the_keyboard_opens_texts_too_and_dialogs_and_messages_of_the_workplace_have_theirs() {
        var page = signedIn(1280);
        page.navigate(portal.baseUrl() + "/admin/settings?texts");
        page.locator(".page-texts li").first().waitFor();

        page.locator(".wp-tools a").last().focus();
        page.keyboard().press("Alt+Enter");
        page.locator(".pt-form textarea").first().waitFor();
        assertThat(page.locator(".pt-key[aria-expanded=true] code").innerText()).isEqualTo("site.admin.link.site");

        page.locator("[id$=':save']").click();
        page.locator(".ui-growl-title").first().waitFor();
        page.locator(".pt-key code")
                .filter(new Locator.FilterOptions().setHasText("site.settings.message.saved"))
                .waitFor();
        assertThat((String) page.evaluate("document.documentElement.outerHTML"))
                .as("read and taken away")
                .doesNotContain(MARK);
    }

    @Test
    void a_visitor_pays_nothing_for_it() {
        assertThat(portal.text("/tr/hakkimizda")).doesNotContain("page-texts", MARK);
        assertThat(portal.text("/tr/hakkimizda?texts")).doesNotContain("page-texts", MARK);
        assertThat(portal.text("/tr/hakkimizda?texts=pseudo")).doesNotContain("⟦");
        var words = portal.get("/admin/translations/text?key=site.layout.link.skip", "Accept", "application/json");
        assertThat(words.statusCode()).as("the words behind the panel").isNotEqualTo(200);
        assertThat(new String(words.body(), StandardCharsets.UTF_8)).doesNotContain("overridden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tr/giris",
                "/tr/ara",
                "/tr/etkinlikler",
                "/tr/belgeler",
                "/admin",
                "/admin/content/edit?type=events",
                "/admin/content/links",
                "/admin/content/addresses",
                "/admin/media",
                "/admin/languages",
                "/admin/settings",
                "/admin/accounts",
                "/admin/accounts/roles",
                "/admin/mail",
                "/admin/translations",
                "/admin/translations/progress",
                "/admin/translations/work",
                "/admin/translations/proposals",
                "/admin/translations/glossary",
                "/admin/translations/misses",
                "/admin/translations/exchange",
                "/admin/translations/batches",
                "/admin/wordpress",
                "/my",
                "/my/security",
                "/my/email"
            })
    void in_the_pseudo_language_every_word_of_the_interface_is_bracketed(String path) {
        var page = signedIn(1280);
        page.navigate(portal.baseUrl() + path + (path.contains("?") ? '&' : '?') + "texts=pseudo");

        assertThat((String) page.evaluate("document.title")).contains("⟦");
        assertThat((List<?>) page.evaluate(UNBRACKETED)).isEmpty();

        page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<p>Forgotten words</p>')");
        assertThat((List<?>) page.evaluate(UNBRACKETED))
                .as("what was never translated is found")
                .asList()
                .containsExactly("Forgotten words");
    }

    /** Whoever signed in once and looks at one page after the other. */
    private Page signedIn(int width) {
        return BROWSER.regular(
                        "of " + width,
                        new NewContextOptions().setLocale("tr-TR").setViewportSize(width, 900),
                        this::enter)
                .page();
    }

    private Browser.Visit enter(Browser.Visit visit) {
        var administrator = portal.administrator();
        var page = visit.open(portal.baseUrl() + "/tr/giris").page();
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
        return visit;
    }
}
