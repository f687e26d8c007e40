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
        press("desk_tr:switchEditor");
        page.locator("[id='desk_tr:html']").waitFor();
        awaitFocus("desk_tr:switchEditor");
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
    void tab_leaves_the_editor_in_both_directions_and_the_toolbar_indents() {
        edit();
        var editor = page.locator("[id='desk_tr:body'] .ql-editor");
        editor.click();
        page.keyboard().press("Control+A");
        page.keyboard().type("Bir madde");
        page.locator("[id='desk_tr:body'] button[value=bullet]").click();
        page.locator("[id='desk_tr:body'] button.ql-indent[value='+1']").click();

        assertThat(editor.locator("li.ql-indent-1").innerText()).contains("Bir madde");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("desk_tr:switchEditor");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Shift+Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("ql-clean");
        assertThat(editor.innerText()).as("nothing was typed").doesNotContain("\t");
    }

    @Test
    void the_box_of_a_link_speaks_the_readers_language() {
        edit();
        page.locator("[id='desk_tr:body'] .ql-editor").click();
        page.keyboard().press("Control+A");
        page.locator("[id='desk_tr:body'] .ql-link").click();
        var box = page.locator("[id='desk_tr:body'] .ql-tooltip");

        assertThat(box.innerText()).contains("Kaydet").doesNotContain("Save", "Değiştir");
        assertThat(box.evaluate("b => getComputedStyle(b, '::before').content")).isEqualTo("\"Bağlantının adresi:\"");
        assertThat(box.locator("input").getAttribute("aria-label")).isEqualTo("Bağlantının adresi:");
        assertThat(Browser.barriers(page)).isEmpty();
    }

    private void edit() {
        page.navigate(portal.baseUrl() + "/tr/iletisim");
        page.locator(".edit-bar a").first().click();
        page.locator("[id='desk_tr:body'] .ql-editor").waitFor();
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
