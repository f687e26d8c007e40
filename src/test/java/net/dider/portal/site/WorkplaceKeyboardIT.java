package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The workplace by keyboard alone: one always knows where one is (WCAG 2.1.2, 2.4.3). */
class WorkplaceKeyboardIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();
    private Page page;

    @BeforeEach
    void sign_in() {
        var administrator = portal.administrator();
        page = BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setViewportSize(1280, 900))
                .open(portal.baseUrl() + "/tr/giris")
                .page();
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.keyboard().press("Enter");
        page.waitForURL("**/admin");
    }

    @Test
    void the_pressed_button_keeps_the_focus_or_hands_it_to_its_successor() {
        edit();

        press("desk_tr:save");
        awaitFocus("desk_tr:save");
        press("desk_tr:check");
        awaitFocus("desk_tr:check");
        press("desk_en:unpublish");
        page.locator("[id='desk_en:unpublish']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        awaitFocus("desk_en:publish");
        press("desk_en:publish");
        page.locator("[id='desk_en:unpublish']").waitFor();
        awaitFocus("desk_en:publish");
    }

    @Test
    void after_a_refusal_the_first_wrong_field_has_the_focus() {
        edit();

        page.locator("[id='desk_tr:title']").fill("");
        press("desk_tr:save");
        page.locator(".ui-message-error").waitFor();
        awaitFocus("desk_tr:title");
    }

    @Test
    void tab_leaves_the_editor_in_both_directions_and_the_toolbar_is_one_stop() {
        edit();
        var editor = page.locator("[id='desk_tr:body-text']");
        editor.click();
        page.keyboard().press("Control+A");
        page.keyboard().type("- Bir madde");
        page.keyboard().press("Enter");
        page.keyboard().type("İç madde");
        page.keyboard().press("Control+]");

        assertThat(editor.locator("ul ul li").innerText()).contains("İç madde");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("desk_tr:check");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Shift+Tab");
        assertThat(command()).isEqualTo("heading2");
        page.keyboard().press("End");
        page.keyboard().press("ArrowLeft");
        assertThat(command()).isEqualTo("undo");
        page.keyboard().press("Escape");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("desk_tr:body-text");
        page.keyboard().press("Alt+F10");
        assertThat(command()).as("where one was").isEqualTo("undo");
        assertThat(editor.innerText()).as("nothing was typed").doesNotContain("\t");
    }

    private Object command() {
        return page.evaluate("document.activeElement.dataset.command");
    }

    @Test
    void the_window_of_a_link_says_what_is_wrong_and_gives_the_focus_back() {
        edit();
        page.locator("[id='desk_tr:body-text']").click();
        page.keyboard().press("Control+K");
        var box = page.locator("#rt-link");
        box.waitFor();
        page.keyboard().type("hiç böyle bir yer yok");
        page.keyboard().press("Enter");

        assertThat(box.locator(".notice-error").innerText()).startsWith("Listeden bir içerik seçin");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("rt-link-target");
        assertThat(Browser.barriers(page)).isEmpty();
        page.keyboard().press("Escape");
        awaitFocus("desk_tr:body-text");
    }

    @Test
    void ctrl_s_saves_and_ctrl_p_previews_from_within_the_text() {
        edit();
        page.locator("[id='desk_en:body-text']").click();

        page.keyboard().press("Control+s");
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText("English: taslak kaydedildi."))
                .waitFor();
        page.locator("[id='desk_en:body-text']").click();
        var preview = page.waitForPopup(() -> page.keyboard().press("Control+p"));

        assertThat(preview.url()).contains("/admin/content/preview?").contains("language=en");
        preview.close();
    }

    @Test
    void the_short_ways_stand_in_a_window_and_single_keys_can_be_switched_off() {
        page.navigate(portal.baseUrl() + "/admin/content");
        var window = page.locator("#shortcuts");

        page.keyboard().press("?");
        window.waitFor();
        assertThat(Browser.barriers(page)).isEmpty();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        awaitFocus("q");
        page.keyboard().type("?/");
        assertThat(window.isVisible()).as("while typing").isFalse();
        assertThat(page.locator("#q").inputValue()).isEqualTo("?/");

        page.locator("[data-opens=shortcuts]").click();
        page.locator("#single-keys").uncheck();
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("?");
        page.keyboard().press("/");
        assertThat(window.isVisible()).isFalse();
        assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("q");
        page.locator("[data-opens=shortcuts]").focus();
        page.keyboard().press("Enter");
        window.waitFor();
    }

    private void edit() {
        page.navigate(portal.baseUrl() + "/tr/iletisim");
        page.locator(".edit-bar a").first().click();
        page.locator("[id='desk_tr:body-text']").waitFor();
    }

    private void press(String button) {
        page.locator("[id='" + button + "']").focus();
        page.keyboard().press("Enter");
    }

    /** The button is disabled until the answer stands in the page; the focus comes back with it. */
    private void awaitFocus(String id) {
        page.waitForCondition(() -> id.equals(page.evaluate("document.activeElement.id"))
                && page.locator(".ui-state-loading").count() == 0);
    }
}
