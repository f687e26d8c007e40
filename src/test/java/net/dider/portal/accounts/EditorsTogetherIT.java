package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.SQLException;
import java.util.List;
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

    @ParameterizedTest
    @EnumSource(Look.class)
    void who_has_just_begun_a_text_is_met_there_too(Look look) {
        var first = guest(look).enter(house.create(look.email("baslayan"), look.language, "EDITOR"));
        first.open("/admin/content/edit?type=pages");
        first.type("desk_tr:title", "Yeni başlayan " + look.language)
                .press("desk_tr:save", look.text("content.edit.message.savedUnseen", "Türkçe"));
        first.page().waitForURL("**/admin/content/edit?item=*");

        var second = guest(look).enter(house.create(look.email("gelen"), look.language, "EDITOR"));
        second.open(first.page().url().replaceFirst("^https?://[^/]+", ""));

        var met = second.page().locator(".wp-colleagues");
        met.waitFor();
        assertThat(met.innerText()).startsWith(look.text("content.draft.text.colleagues"));
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_change_to_many_shows_how_far_it_is_can_be_stopped_and_tells_what_it_left(Look look) throws SQLException {
        var email = house.create(look.email("toplu"), look.language, "EDITOR");
        var person = guest(look).enter(email);
        var run = person.page().locator("#run");
        person.open("/admin/content?type=pages");
        var items = person.page().locator("[name=selected]").all().stream()
                .map(box -> box.getAttribute("value"))
                .limit(3)
                .toList();
        choose(person, "ASSIGN:" + house.id(email), items);

        try (var colleague = house.hold("SELECT id FROM content_items WHERE id = " + items.get(1))) {
            person.field("items:apply").click();
            run.getByText(look.text("content.bulk.text.progress", 1, 3)).waitFor();
            assertThat(Browser.barriers(person.page())).isEmpty();
            assertThat((Integer) person.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(look.width);
            person.page().reload();
            run.getByText(look.text("content.bulk.text.progress", 1, 3)).waitFor();
            person.field("run:stop").click();
            run.getByText(look.text("content.bulk.text.stopping")).waitFor();
        }

        run.locator(".notice-title")
                .getByText(look.text("content.bulk.message.done", 2, 3))
                .waitFor();
        assertThat(run.innerText()).contains(look.text("content.bulk.text.stopped", 1));
        assertThat(Browser.barriers(person.page())).isEmpty();
        assertThat(house.one(
                        "SELECT COUNT(*) FROM audit_entries WHERE kind = 'CONTENT_ASSIGNED' AND actor_id = ?"
                                + " AND address IS NOT NULL",
                        house.id(email)))
                .as("noted as hers, from where she asked")
                .isEqualTo("2");

        choose(person, "TRASH:", List.of(house.one("SELECT id FROM content_items WHERE code = 'home'")));
        person.field("items:apply").click();
        run.locator("li a").waitFor();
        person.open("/admin");
        person.open("/admin/content?type=pages");
        assertThat(run.innerText())
                .as("the result stays until it is closed")
                .contains(look.text("content.bulk.message.done", 0, 1), look.text("content.reason.enum.MISPLACED"));
        person.field("run:dismiss").click();
        run.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Chooses what to do with these rows of the matrix. */
    private static void choose(Guest person, String action, List<String> items) {
        items.forEach(
                i -> person.page().locator("[name=selected][value='" + i + "']").check());
        person.field("items:action").selectOption(action);
    }

    private Guest at(Look look, String who) {
        var email = house.create(look.email(who), look.language, "EDITOR");
        var person = guest(look).enter(email);
        assertThat(person.open("/admin/content/edit?item=2")).isEqualTo(200);
        person.field("desk_tr:body-text").waitFor();
        return person;
    }
}
