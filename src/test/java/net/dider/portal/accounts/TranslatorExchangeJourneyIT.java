package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import net.dider.portal.testing.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A translator hands in files of her languages only. */
class TranslatorExchangeJourneyIT extends AccountJourney {

    private static final String PAGE = "/admin/translations/exchange";

    @ParameterizedTest
    @EnumSource(Look.class)
    void rows_of_another_language_stay_out_and_a_file_of_it_is_refused(Look look) {
        var email = house.create(look.email("aktaran"), look.language, "TRANSLATOR");
        house.exec("INSERT INTO account_languages (account_id, language) VALUES (?, 'en')", house.id(email));
        var person = guest(look).enter(email);
        var page = person.page();
        assertThat(person.open(PAGE)).isEqualTo(200);
        assertThat(page.locator("[id='form:language'] option[value=tr]").count())
                .isZero();

        page.locator("[id='form:file']").setInputFiles(file("events_tr.properties", "events.list.title.page=Deneme\n"));
        page.locator("[id='form:upload']").click();
        page.locator("[id='form:refused']").waitFor();
        assertThat(page.locator("[id='form:refused']").innerText()).contains("tr");

        var rows = "key;language;text\nevents.list.title.page;tr;Deneme\nevents.list.title.page;en;Happenings\n";
        page.locator("[id='form:file']").setInputFiles(file("iki.csv", rows));
        page.locator("[id='form:upload']").click();
        page.locator("#plan").waitFor();
        assertThat(page.locator(".tx-row-FAILING").count()).isOne();
        assertThat(page.locator(".tx-row-CHANGED").count()).isOne();
        assertThat(Browser.barriers(page)).isEmpty();
        page.locator("[id='import:discard']").click();
        page.waitForCondition(() -> page.locator("#plan").count() == 0);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }
}
