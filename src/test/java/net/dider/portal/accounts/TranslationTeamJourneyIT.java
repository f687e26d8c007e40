package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.testing.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A translator of English and an administrator at the same texts: T18, T19, E18, E19, E22. */
class TranslationTeamJourneyIT extends AccountJourney {

    private static final String KEY = "documents.list.text.lead";
    private static final String LIST = "/admin/translations?q=" + KEY;
    private static final String ENGLISH_SUBJECT = Look.PHONE.text("mail.invitation.title.subject");
    private static final String ENGLISH_BUTTON = Look.PHONE.text("mail.invitation.button.open");
    private static final String ROW = "tr[data-key='" + KEY + "'] ";

    @ParameterizedTest
    @EnumSource(Look.class)
    void they_agree_on_words_and_know_what_waits(Look look) {
        var email = house.create(look.email("takim"), look.language, "TRANSLATOR");
        house.exec("INSERT INTO account_languages (account_id, language) VALUES (?, 'en')", house.id(email));
        var administrator = administrator(look);
        var boss = administrator.page();
        var translator = guest(look).enter(email);
        var page = translator.page();

        // a term is agreed on
        administrator.open("/admin/translations/glossary");
        assertFits(boss, look);
        boss.locator("[id='form:words:0:word']").fill("rapor");
        boss.locator("[id='form:save']").click();
        boss.locator(".ui-message-error, .ui-growl-title")
                .filter(text(look.text("translations.glossary.message.TOO_FEW")))
                .first()
                .waitFor();
        assertThat(boss.locator("[id='form:words:0:word']").inputValue())
                .as("what was typed is not lost")
                .isEqualTo("rapor");
        boss.locator("[id='form:words:0:word']").fill("rapor");
        boss.locator("[id='form:words:1:word']").fill("record");
        boss.locator("[id='form:save']").click();
        boss.locator("td[lang=en]").filter(text("record")).waitFor();
        assertFits(boss, look);

        // it is shown where it is missing, and warned about
        translator.open("/admin/translations/glossary");
        assertThat(page.locator("[id='form:save']").count()).isZero();
        translator.open(LIST);
        page.locator(ROW + ".tx-cell[lang=en]").focus();
        page.keyboard().press("Enter");
        page.locator("[id='cell:value']").waitFor();
        page.locator("#cell .tx-term").first().waitFor();
        page.locator("[id='cell:value']").fill("Our statute and our reports.");
        page.locator("#cell .tx-warning").filter(text("rapor → record")).waitFor();
        page.locator("[id='cell:value']").fill("Our statute and our records.");
        page.waitForCondition(() ->
                page.locator("#cell .tx-warning").filter(text("rapor → record")).count() == 0);
        assertFits(page, look);
        page.keyboard().press("Escape");

        // words for a language that is not hers
        propose(page, look, "Tüzük ve raporlar.", "Kısa");
        translator.open("/admin/translations/proposals");
        assertThat(page.locator(".tx-proposal").innerText()).contains("Tüzük", "Kısa");
        assertThat(page.locator("[id$=':approve']").count())
                .as("not a language of hers")
                .isZero();
        assertFits(page, look);

        administrator.open("/admin/translations/proposals");
        assertFits(boss, look);
        boss.locator("[id$=':reject']").click();
        boss.locator(".ui-message-error-detail, .ui-message-error-summary, .ui-growl-title")
                .filter(text(look.text("translations.proposal.message.noReason")))
                .first()
                .waitFor();
        boss.locator("[id$=':answer']").fill("“Temizle” her yerde öyle.");
        administrator.press("list:proposals:0:reject", look.text("translations.proposal.message.rejected"));
        assertThat(house.letter(email, look.text("mail.textDecision.title.rejected"), 1))
                .contains("“Temizle” her yerde öyle.");

        propose(page, look, "Tüzüğümüz ve bütün raporlarımız.", "");
        administrator.open("/admin/translations/proposals");
        administrator.press("list:proposals:0:approve", look.text("translations.proposal.message.approved"));
        assertThat(house.portal().text("/tr/belgeler")).contains("Tüzüğümüz ve bütün raporlarımız.");
        house.letter(email, look.text("mail.textDecision.title.approved"), 1);

        // work with a day
        administrator.open("/admin/translations/work");
        assertFits(boss, look);
        boss.locator("[id='form:language']").selectOption("en");
        boss.locator("[id='form:module']").selectOption("documents");
        boss.locator("[id='form:person']").selectOption(Long.toString(house.id(email)));
        boss.locator("[id='form:due']").fill("2020-01-01");
        boss.locator("[id='form:assign']").click();
        boss.locator("[id='form'] .ui-message-error-detail, [id='form'] .ui-message-error-summary")
                .first()
                .waitFor();
        boss.locator("[id='form:due']")
                .fill(LocalDate.now(DateTexts.ISTANBUL).plusDays(2).toString());
        administrator.press("form:assign", look.text("translations.work.message.ASSIGNED"));
        translator.open("/admin/translations/work");
        assertFits(page, look);
        var row = page.locator("[id='list'] tbody tr").filter(text("Kişi takim"));
        assertThat(row.innerText()).contains("documents");
        assertThat(row.locator(".tx-OUTDATED").innerText()).contains("1");
        row.locator(".ui-button").click();
        page.waitForCondition(() -> row.count() == 0);

        // letters before anybody gets them
        translator.open("/admin/translations/mails?letter=accounts.invitation&language=en");
        assertFits(page, look);
        assertThat(page.frameLocator("iframe.tx-letter").locator("body").innerText())
                .contains(ENGLISH_BUTTON);
        translator.press("sending:send", email);
        house.letter(email, ENGLISH_SUBJECT, 1);

        putBack(administrator, boss, look);
    }

    private void propose(Page page, Look look, String value, String note) {
        page.navigate(house.portal().baseUrl() + LIST);
        page.locator(ROW + ".tx-edit").click();
        page.locator(".ui-dialog .tx-propose summary").first().click();
        assertFits(page, look);
        page.locator("[id='editor:words:0:proposed']").fill(value);
        page.locator("[id='editor:words:0:note']").fill(note);
        page.locator("[id='editor:words:0:propose']").click();
        page.locator(".ui-dialog .tx-proposal ins").first().waitFor();
    }

    private void putBack(Guest administrator, Page boss, Look look) {
        administrator.open(LIST);
        boss.locator(ROW + ".tx-edit").click();
        boss.locator("[id='editor:takeBack']").click();
        boss.locator(".ui-growl-title").first().waitFor();
        administrator.open("/admin/translations/glossary");
        boss.locator("[id$=':delete']").first().click();
        boss.locator(".ui-confirmdialog-yes:visible").click();
        boss.locator(".ui-growl-title")
                .filter(text(look.text("translations.glossary.message.deleted")))
                .waitFor();
    }

    private static void assertFits(Page page, Look look) {
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(look.width);
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
