package net.dider.portal.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** E7, E8: the desk shows what is there now, and never less than was typed. */
class DeskIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();

    @Test
    void what_was_kept_and_then_saved_is_not_called_unsaved() {
        var page = editing("/tr/cerezler");
        var was = field(page, "summary").inputValue();

        field(page, "summary").fill("Önce kendiliğinden saklandı, sonra kaydedildi.");
        kept(page);
        field(page, "save").click();
        growl(page, "Türkçe: taslak kaydedildi.");

        assertThat(field(page, "restoreDraft").count()).isZero();
        assertThat(field(page, "summary").inputValue()).isEqualTo("Önce kendiliğinden saklandı, sonra kaydedildi.");
        field(page, "summary").fill(was);
        field(page, "save").click();
        growl(page, "Türkçe: taslak kaydedildi.");
    }

    @Test
    void a_refused_field_is_not_emptied_by_the_next_button() {
        var page = editing("/tr/cerezler");
        var body = page.locator("[id='desk_tr:body-text']").innerText();
        var slug = field(page, "slug").inputValue();
        var summary = field(page, "summary").inputValue();

        field(page, "summary").fill("Bu özet henüz kaydedilmedi.");
        field(page, "slug").fill("kunye");
        kept(page);
        field(page, "save").click();
        page.locator("[id='desk_tr:slug'][aria-invalid=true]").waitFor();
        page.locator("[id='desk_tr:restoreDraft']").click();
        page.locator("[id='desk_tr:slug']:not([aria-invalid=true])").waitFor();

        assertThat(field(page, "slug").inputValue()).isEqualTo("kunye");
        assertThat(field(page, "summary").inputValue()).isEqualTo("Bu özet henüz kaydedilmedi.");
        assertThat(page.locator("[id='desk_tr:body-text']").innerText()).isEqualTo(body);

        field(page, "slug").fill(slug);
        field(page, "summary").fill(summary);
        field(page, "save").click();
        growl(page, "Türkçe: taslak kaydedildi.");
    }

    /** The answer waits until more was typed, as on a slow line. */
    @Test
    void what_is_typed_while_it_is_being_saved_stays() {
        var page = editing("/tr/cerezler");
        var summary = field(page, "summary").inputValue();
        var body = page.locator("[id='desk_tr:body-text']");
        var answers = new ArrayList<Route>();
        page.route("**/admin/content/edit*", answers::add);

        field(page, "summary").fill("Kaydedilirken");
        field(page, "save").click();
        page.waitForCondition(() -> answers.size() == 1);
        field(page, "summary").fill("Kaydedilirken yazılan da durur.");
        body.click();
        page.keyboard().press("Control+End");
        page.keyboard().type(" Gövdede de öyle.");
        answers.get(0).resume();
        growl(page, "Türkçe: taslak kaydedildi.");

        assertThat(field(page, "summary").inputValue()).isEqualTo("Kaydedilirken yazılan da durur.");
        assertThat(body.innerText()).endsWith(" Gövdede de öyle.");
        page.waitForCondition(() -> "desk_tr:body-text".equals(page.evaluate("document.activeElement.id")));
        page.keyboard().type(" Devam da eder.");
        assertThat(body.innerText()).endsWith(" Gövdede de öyle. Devam da eder.");

        page.unroute("**/admin/content/edit*");
        field(page, "save").click();
        growl(page, "Türkçe: taslak kaydedildi.");
        page.reload();
        body.waitFor();
        assertThat(field(page, "summary").inputValue()).isEqualTo("Kaydedilirken yazılan da durur.");
        assertThat(body.innerText()).contains(" Gövdede de öyle.");

        field(page, "summary").fill(summary);
        field(page, "save").click();
        growl(page, "Türkçe: taslak kaydedildi.");
    }

    private Page editing(String path) {
        var administrator = portal.administrator();
        var page = BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setViewportSize(1280, 900))
                .open(portal.baseUrl() + "/tr/giris")
                .page();
        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");
        page.navigate(portal.baseUrl() + path);
        page.locator(".edit-bar a").first().click();
        page.waitForURL("**/admin/content/edit?item=*");
        page.locator("[id='desk_tr:body-text']").waitFor();
        return page;
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='desk_tr:" + name + "']");
    }

    private static void kept(Page page) {
        page.locator("[id=desk_tr] .desk-kept:not(:empty)").waitFor();
    }

    private static void growl(Page page, String words) {
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .waitFor();
        page.evaluate("() => document.querySelectorAll('.ui-growl-item-container').forEach(g => g.remove())");
    }
}
