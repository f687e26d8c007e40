package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import net.dider.portal.testing.Browser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** E8: two editors at one text see each other, and the second to save loses nothing. */
class EditorsTogetherIT extends AccountJourney {

    @ParameterizedTest
    @EnumSource(Look.class)
    void two_people_at_one_text_see_each_other_and_both_texts(Look look) {
        var first = at(look, "ilk");
        var second = at(look, "ikinci");
        var met = second.page().locator(".wp-colleagues");
        met.waitFor();
        assertThat(met.innerText())
                .startsWith(look.text("content.draft.text.colleagues"))
                .contains("Kişi ilk." + look.language);
        assertThat(Browser.barriers(second.page())).isEmpty();

        first.type("desk_tr:summary", "İlkin özeti, " + look.language)
                .press("desk_tr:save", look.text("content.edit.message.saved", "Türkçe"));
        second.type("desk_tr:summary", "İkincinin özeti, " + look.language);
        second.field("desk_tr:save").click();

        var theirs = second.page().locator("[id='desk_tr'] .theirs");
        theirs.waitFor();
        assertThat(theirs.innerText()).contains("İlkin özeti, " + look.language);
        assertThat(second.field("desk_tr:summary").inputValue()).isEqualTo("İkincinin özeti, " + look.language);
        assertThat(Browser.barriers(second.page())).isEmpty();
        second.page()
                .locator("[id='desk_tr'] .notice button")
                .filter(new Locator.FilterOptions().setHasText(look.text("content.edit.button.keepMine")))
                .click();
        theirs.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        first.open("/admin/content/edit?item=2");

        assertThat(first.field("desk_tr:summary").inputValue()).isEqualTo("İkincinin özeti, " + look.language);
        assertThat(house.one(
                        "SELECT COUNT(*) FROM content_revisions WHERE item_id = 2 AND language = 'tr'"
                                + " AND summary IN (?, ?)",
                        "İlkin özeti, " + look.language,
                        "İkincinin özeti, " + look.language))
                .as("both are in the history")
                .isEqualTo("2");
    }

    private Guest at(Look look, String who) {
        var email = house.create(look.email(who), look.language, "EDITOR");
        var person = guest(look).enter(email);
        assertThat(person.open("/admin/content/edit?item=2")).isEqualTo(200);
        person.field("desk_tr:body-text").waitFor();
        return person;
    }
}
