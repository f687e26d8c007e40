package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refused public form tells people who see it and people who hear it (WCAG 3.3.1), with and without script. */
class SignInFormIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_first_wrong_field_has_the_focus_and_each_is_described_by_its_message(boolean script) {
        var page = open(script);

        page.locator("[id='form:password']").fill("bir parola");
        submit(page);

        assertThat(focused(page)).isEqualTo("form:email");
        assertThat(described(page, "email")).isEqualTo("E-posta adresinizi yazın.");
        assertThat(page.locator("[id='form:email']").getAttribute("aria-invalid"))
                .isEqualTo("true");
        assertThat(page.locator("[id='form:password']").getAttribute("aria-invalid"))
                .as("what is missing now was not refused")
                .isNull();
        assertThat(page.locator("[id='form:password']").getAttribute("autofocus"))
                .isNull();
        if (script) { // axe is one
            assertThat(Browser.barriers(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_refusal_of_the_whole_form_belongs_to_its_first_field(boolean script) {
        var page = open(script);
        assertThat(page.locator("[autofocus]").count())
                .as("nothing was refused yet")
                .isZero();
        assertThat(page.locator("[aria-invalid]").count()).isZero();

        page.locator("[id='form:email']").fill("kimse@example.org");
        page.locator("[id='form:password']").fill("yanlış bir parola bu");
        submit(page);

        assertThat(focused(page)).isEqualTo("form:email");
        assertThat(described(page, "email")).startsWith("E-posta adresi ya da parola yanlış.");
    }

    @Test
    void a_name_and_a_password_with_turkish_letters_arrive_as_they_were_typed() {
        var administrator = portal.administrator();
        var page = open(false);

        page.locator("[id='form:email']").fill(administrator.email());
        page.locator("[id='form:password']").fill(administrator.password());
        page.locator("[id='form:signIn']").click();
        page.waitForURL("**/admin");

        assertThat(page.locator(".wp-tools").innerText()).contains("Işıl Öz");
    }

    private Page open(boolean script) {
        return BROWSER.visitor(new NewContextOptions().setLocale("tr-TR").setJavaScriptEnabled(script))
                .open(portal.baseUrl() + "/tr/giris")
                .page();
    }

    private static void submit(Page page) {
        page.locator("[id='form:signIn']").click();
        page.locator("[id='form:email'][aria-describedby]").waitFor();
    }

    /** What is read out after the name of the field. */
    private static String described(Page page, String name) {
        var id = page.locator("[id='form:" + name + "']").getAttribute("aria-describedby");
        return page.locator("[id='" + id + "']").innerText();
    }

    private static String focused(Page page) {
        return page.locator(":focus").getAttribute("id");
    }
}
