package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.testing.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A translator of English and an administrator at the same texts: T18, T19, E18, E19, E22. */
class TranslationTeamJourneyIT extends AccountJourney {

    private static final String ENGLISH_SUBJECT = Look.PHONE.text("mail.invitation.title.subject");
    private static final String ENGLISH_BUTTON = Look.PHONE.text("mail.invitation.button.open");

    /** What they work on; each look has its own, so that one cannot be in the other's way. */
    private enum Matter {
        DESK(
                "documents",
                "/tr/belgeler",
                List.of("rapor", "record"),
                List.of("Our statute and our reports.", "Our statute and our records."),
                List.of("Tüzük ve raporlar.", "Tüzüğümüz ve bütün raporlarımız.")),
        PHONE(
                "events",
                "/tr/etkinlikler",
                List.of("söyleşi", "dialogue"),
                List.of("Our meetings and talks.", "Our meetings and dialogues."),
                List.of("Buluşmalar ve söyleşiler.", "Buluşmalarımız ve bütün söyleşilerimiz."));

        final String module;
        final String path;
        final List<String> term;
        final List<String> english;
        final List<String> turkish;
        final String key;
        final String list;
        final String row;

        Matter(String module, String path, List<String> term, List<String> english, List<String> turkish) {
            this.module = module;
            this.path = path;
            this.term = term;
            this.english = english;
            this.turkish = turkish;
            key = module + ".list.text.lead";
            list = "/admin/translations?q=" + key;
            row = "tr[data-key='" + key + "'] ";
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void they_agree_on_words_and_know_what_waits(Look look) {
        var matter = Matter.valueOf(look.name());
        var email = house.create(look.email("takim"), look.language, "TRANSLATOR");
        house.exec("INSERT INTO account_languages (account_id, language) VALUES (?, 'en')", house.id(email));
        var administrator = administrator(look);
        var boss = administrator.page();
        var translator = guest(look).enter(email);
        var page = translator.page();

        // a term is agreed on
        administrator.open("/admin/translations/glossary");
        assertFits(boss, look);
        boss.locator("[id='form:words:0:word']").fill(matter.term.get(0));
        boss.locator("[id='form:save']").click();
        boss.locator(".ui-message-error, .ui-growl-title")
                .filter(text(look.text("translations.glossary.message.TOO_FEW")))
                .first()
                .waitFor();
        assertThat(boss.locator("[id='form:words:0:word']").inputValue())
                .as("what was typed is not lost")
                .isEqualTo(matter.term.get(0));
        boss.locator("[id='form:words:0:word']").fill(matter.term.get(0));
        boss.locator("[id='form:words:1:word']").fill(matter.term.get(1));
        boss.locator("[id='form:save']").click();
        boss.locator("td[lang=en]").filter(text(matter.term.get(1))).waitFor();
        assertFits(boss, look);

        // it is shown where it is missing, and warned about
        translator.open("/admin/translations/glossary");
        assertThat(page.locator("[id='form:save']").count()).isZero();
        translator.open(matter.list);
        page.locator(matter.row + ".tx-cell[lang=en]").focus();
        page.keyboard().press("Enter");
        page.locator("[id='cell:value']").waitFor();
        page.locator("#cell .tx-term").first().waitFor();
        page.locator("[id='cell:value']").fill(matter.english.get(0));
        var warning = page.locator("#cell .tx-warning").filter(text(String.join(" → ", matter.term)));
        warning.waitFor();
        page.locator("[id='cell:value']").fill(matter.english.get(1));
        page.waitForCondition(() -> warning.count() == 0);
        assertFits(page, look);
        page.keyboard().press("Escape");

        // beside the page that shows it too
        translator.open(matter.path + "?texts");
        page.locator(".pt-key").filter(text(matter.key)).first().click();
        page.locator(".pt-form .pt-sample").filter(text(matter.term.get(1))).waitFor();
        page.locator(".pt-form textarea[lang=en]").fill(matter.english.get(0));
        page.locator(".pt-warning")
                .filter(text(String.join(" → ", matter.term)))
                .waitFor();
        assertFits(page, look);

        // words for a language that is not hers
        propose(page, look, matter, matter.turkish.get(0), "Kısa");
        translator.open("/admin/translations/proposals");
        assertThat(proposed(page, matter).innerText())
                .contains(matter.turkish.get(0).substring(0, 5), "Kısa");
        assertThat(proposed(page, matter).locator("[id$=':approve']").count())
                .as("not a language of hers")
                .isZero();
        assertFits(page, look);

        administrator.open("/admin/translations/proposals");
        assertFits(boss, look);
        proposed(boss, matter).locator("[id$=':reject']").click();
        boss.locator(".ui-message-error-detail, .ui-message-error-summary, .ui-growl-title")
                .filter(text(look.text("translations.refused.message.NO_REASON")))
                .first()
                .waitFor();
        proposed(boss, matter).locator("[id$=':answer']").fill("“Temizle” her yerde öyle.");
        administrator.press(
                proposed(boss, matter).locator("[id$=':reject']"), look.text("translations.proposal.message.rejected"));
        assertThat(house.letter(email, look.text("mail.textDecision.title.rejected"), 1))
                .contains("“Temizle” her yerde öyle.");

        propose(page, look, matter, matter.turkish.get(1), "");
        administrator.open("/admin/translations/proposals");
        administrator.press(
                proposed(boss, matter).locator("[id$=':approve']"),
                look.text("translations.proposal.message.approved"));
        assertThat(house.portal().text(matter.path)).contains(matter.turkish.get(1));
        house.letter(email, look.text("mail.textDecision.title.approved"), 1);

        // work with a day
        administrator.open("/admin/translations/work");
        assertFits(boss, look);
        boss.locator("[id='form:language']").selectOption("en");
        boss.locator("[id='form:module']").selectOption(matter.module);
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
        var row = page.locator("[id='list'] tbody tr").filter(text("Kişi " + email.replaceFirst("@.*", "")));
        assertThat(row.innerText()).contains(matter.module);
        assertThat(row.locator(".tx-OUTDATED").innerText()).contains("1");
        row.locator(".ui-button").click();
        page.waitForCondition(() -> row.count() == 0);

        // letters before anybody gets them
        translator.open("/admin/translations/mails?letter=accounts.invitation&language=en");
        assertFits(page, look);
        assertThat(page.frameLocator("iframe.tx-letter").locator("body").innerText())
                .contains(ENGLISH_BUTTON);
        // a click right after scrolling goes to the frame that stood there: Chromium draws it in a process of its own
        translator.field("sending:send").press("Enter");
        translator.hear(email);
        house.letter(email, ENGLISH_SUBJECT, 1);

        putBack(administrator, boss, look, matter);
    }

    private void propose(Page page, Look look, Matter matter, String value, String note) {
        page.navigate(house.portal().baseUrl() + matter.list);
        page.locator(matter.row + ".tx-edit").click();
        page.locator(".ui-dialog .tx-propose summary").first().click();
        assertFits(page, look);
        page.locator("[id='editor:words:0:proposed']").fill(value);
        page.locator("[id='editor:words:0:note']").fill(note);
        page.locator("[id='editor:words:0:propose']").click();
        page.locator(".ui-dialog .tx-proposal ins").first().waitFor();
    }

    /** What was proposed for the text of this matter. */
    private static Locator proposed(Page page, Matter matter) {
        return page.locator("section").filter(text(matter.key));
    }

    private void putBack(Guest administrator, Page boss, Look look, Matter matter) {
        administrator.open(matter.list);
        boss.locator(matter.row + ".tx-edit").click();
        boss.locator("[id='editor:takeBack']").click();
        boss.locator(".ui-growl-title").first().waitFor();
        administrator.open("/admin/translations/glossary");
        boss.locator("tr")
                .filter(text(matter.term.get(1)))
                .locator("[id$=':delete']")
                .click();
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
