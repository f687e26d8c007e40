package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import net.dider.portal.testing.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A translator writes in her languages and reads the others. */
class TranslatorJourneyIT extends AccountJourney {

    private static final String ROW = "tr[data-key='documents.list.link.clear'] ";

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_text_of_another_language_is_shown_and_cannot_be_opened(Look look) {
        var email = house.create(look.email("cevirmen"), look.language, "TRANSLATOR");
        house.exec("INSERT INTO account_languages (account_id, language) VALUES (?, 'en')", house.id(email));
        var person = guest(look).enter(email);
        var page = person.page();
        assertThat(person.open("/admin/translations?q=documents.list.link.clear"))
                .isEqualTo(200);
        assertThat(Browser.barriers(page)).isEmpty();

        assertThat(page.locator(ROW + ".tx-cell").count()).isOne();
        assertThat(page.locator(ROW + ".tx-text[lang=tr]").innerText()).isNotBlank();
        page.waitForResponse(
                "**/admin/translations*",
                () -> page.evaluate("portalCellOpen([{ name: 'key', value: 'documents.list.link.clear' },"
                        + " { name: 'language', value: 'tr' }])"));
        assertThat(page.locator("[id='cell:value']").count()).isZero();

        page.locator(ROW + ".tx-cell[lang=en]").click();
        page.locator("[id='cell:value']").waitFor();
        page.locator("[id='cell:value']").fill("Show everything, " + look.language);
        page.locator("[id='cell:save']").click();
        page.waitForCondition(
                () -> page.locator(ROW + ".tx-cell[lang=en]").innerText().equals("Show everything, " + look.language));
        assertThat(house.one(
                        "SELECT new_value FROM text_changes WHERE changed_by = ? ORDER BY id DESC LIMIT 1",
                        house.id(email)))
                .isEqualTo("Show everything, " + look.language);

        page.locator(ROW + ".tx-edit").click();
        page.locator(".ui-dialog textarea[lang=tr][id$=':value']").waitFor();
        assertThat(page.locator(".ui-dialog textarea[lang=tr][id$=':value']").getAttribute("readonly"))
                .isNotNull();
        page.locator("[id='editor:takeBack']").click();
        page.waitForCondition(
                () -> !page.locator(ROW + ".tx-cell[lang=en]").innerText().contains("Show everything"));
    }
}
