package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentBulkRunService;
import net.dider.portal.content.service.ContentBulkService;
import net.dider.portal.content.service.ContentBulkService.Action;
import net.dider.portal.content.service.ContentFilter;
import net.dider.portal.content.service.ContentListService;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.PlaceService;
import net.dider.portal.content.service.PublishedContentService;
import net.dider.portal.content.service.PublishedText;
import net.dider.portal.content.service.PublishingService;
import net.dider.portal.content.service.RevisionService;
import net.dider.portal.content.service.ScheduledPublishing;
import net.dider.portal.content.service.TrashEmptying;
import net.dider.portal.content.service.TrashService;
import net.dider.portal.platform.security.PersonNames;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import org.junit.jupiter.api.Test;

/** The editorial engine inside Payara Micro on a real MySQL: what becomes outdated, moves, waits and comes back. */
class ContentEngineContainerIT extends InContainer {

    private static final String PAGES = "pages";
    private static final SignedIn.Origin NOWHERE = new SignedIn.Origin(null, null);

    @Inject
    private ContentService content;

    @Inject
    private PublishingService publishing;

    @Inject
    private RevisionService revisions;

    @Inject
    private ContentListService list;

    @Inject
    private PlaceService places;

    @Inject
    private TrashService trash;

    @Inject
    private TrashEmptying emptying;

    @Inject
    private ContentBulkService bulk;

    @Inject
    private ContentBulkRunService runs;

    @Inject
    private ScheduledPublishing clock;

    @Inject
    private PublishedContentService published;

    @EJB
    private As.Editor editor;

    @EJB
    private As.Translator translator;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @Test
    void a_change_of_meaning_in_the_source_makes_its_translations_outdated_once_readers_see_it() throws Exception {
        var item = translated("Anlam");

        save(item, "tr", 1, "Anlam başka", Weight.MEANINGFUL);
        assertThat(state(item, "en")).as("nobody sees it yet").isEqualTo(VersionState.PUBLISHED);
        publish(item, "tr");

        assertThat(state(item, "en")).isEqualTo(VersionState.OUTDATED);
        assertThat(text(item, "en").outdated()).as("readers are told").isTrue();
        assertThat(state(item, "tr")).isEqualTo(VersionState.PUBLISHED);
    }

    @Test
    void a_slip_of_the_pen_makes_nothing_outdated_and_clears_nothing() throws Exception {
        var item = translated("Küçük");
        save(item, "tr", 1, "Küçük düzeltme", Weight.MINOR);
        publish(item, "tr");
        assertThat(state(item, "en")).isEqualTo(VersionState.PUBLISHED);

        save(item, "tr", 2, "Küçük büyük", Weight.MEANINGFUL);
        save(item, "tr", 3, "Küçük büyük.", Weight.MINOR);
        publish(item, "tr");
        assertThat(state(item, "en"))
                .as("the minor one on top does not hide the meaningful one")
                .isEqualTo(VersionState.OUTDATED);

        save(item, "en", 1, "Small typo", Weight.MINOR);
        publish(item, "en");
        assertThat(state(item, "en")).as("a typo in the translation").isEqualTo(VersionState.OUTDATED);
    }

    @Test
    void a_translation_catches_up_by_a_change_or_by_a_word() throws Exception {
        var item = translated("Yetişen");
        save(item, "tr", 1, "Yetişen bir", Weight.MEANINGFUL);
        publish(item, "tr");
        save(item, "en", 1, "Caught up", Weight.MEANINGFUL);
        publish(item, "en");
        assertThat(state(item, "en")).isEqualTo(VersionState.PUBLISHED);

        save(item, "tr", 2, "Yetişen iki", Weight.MEANINGFUL);
        publish(item, "tr");
        assertThat(state(item, "en")).isEqualTo(VersionState.OUTDATED);
        editor.call(() -> {
            content.markUpToDate(item, "en", content.getDesk(item, "en").sourceRevision());
            return null;
        });

        assertThat(state(item, "en")).isEqualTo(VersionState.PUBLISHED);
        assertThat(content(item, "en").baseRevision()).as("no text was changed").isEqualTo(2);
    }

    @Test
    void whoever_translated_an_older_source_than_the_one_that_came_meanwhile_has_not_caught_up() throws Exception {
        var item = translated("Yarış");
        var seen = content(item, "en").sourceRevision();
        save(item, "tr", 1, "Yarış değişti", Weight.MEANINGFUL);
        publish(item, "tr");

        editor.call(() -> content.save(item, "en", 1, written("Race"), Weight.MEANINGFUL, seen));
        publish(item, "en");

        assertThat(state(item, "en")).isEqualTo(VersionState.OUTDATED);
    }

    @Test
    void translators_see_what_changed_word_by_word_since_they_compared() throws Exception {
        var item = editor.call(() -> content.create(
                PAGES, "tr", "tr", new WrittenText("Fark", "", "Özet", "<p>Bir kent.</p><p>İki kent.</p>")));
        publish(item, "tr");
        editor.call(() -> content.save(item, "en", 0, written("Difference"), Weight.MEANINGFUL, 1));
        editor.call(() -> content.save(
                item,
                "tr",
                1,
                new WrittenText("Fark", "", "Özet", "<p>Bir kent.</p><p>Üç kent.</p>"),
                Weight.MEANINGFUL,
                null));
        publish(item, "tr");

        var changes = editor.call(() -> revisions.findSourceChanges(item, "en")).orElseThrow();

        assertThat(changes.paragraphs())
                .filteredOn(p -> p.change() != net.dider.portal.content.service.TextDiff.Change.SAME)
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.before().get(0).text()).isEqualTo("İki");
                    assertThat(p.after().get(0).text()).isEqualTo("Üç");
                });
    }

    @Test
    void an_old_revision_comes_back_as_a_new_one_and_readers_see_it_when_it_is_published() throws Exception {
        var item = editor.call(() -> content.create(PAGES, "tr", "tr", written("Eski hâli")));
        publish(item, "tr");
        save(item, "tr", 1, "Yeni hâli", Weight.MEANINGFUL);
        publish(item, "tr");

        var number = editor.call(() -> revisions.restore(item, "tr", 1, 2));

        assertThat(number).isEqualTo(3);
        assertThat(text(item, "tr").title()).isEqualTo("Yeni hâli");
        publish(item, "tr");
        assertThat(text(item, "tr").title()).isEqualTo("Eski hâli");
        assertThat(editor.call(() -> revisions.find(item, "tr", 0, 10))).hasSize(3);
    }

    @Test
    void all_languages_are_published_together_or_none() throws Exception {
        var item = editor.call(() -> content.create(PAGES, "tr", "tr", written("Birlikte")));
        editor.call(() -> content.save(
                item,
                "en",
                0,
                new WrittenText("Together", "", "x", "<p><a href=\"item:999999\">gone</a></p>"),
                Weight.MEANINGFUL,
                1));

        var refused = catchThrowableOfType(ContentRefused.class, () -> publish(item, "tr", "en"));

        assertThat(refused.getReason()).isEqualTo(ContentRefused.Reason.BLOCKED);
        assertThat(published.findTexts(item))
                .as("not even the one without fault")
                .isEmpty();
    }

    @Test
    void a_page_that_moves_takes_those_below_it_along_and_every_old_address_leads_there_in_one_step() throws Exception {
        var above = editor.call(() -> content.create(PAGES, "tr", "tr", written("Üst sayfa")));
        var middle = editor.call(() -> content.create(PAGES, "tr", "tr", written("Orta sayfa")));
        var below = editor.call(() -> content.create(PAGES, "tr", "tr", written("Alt sayfa")));
        for (var item : List.of(above, middle, below)) {
            publish(item, "tr");
        }

        move(below, middle);
        move(middle, above);
        assertThat(text(below, "tr").path()).isEqualTo("ust-sayfa/orta-sayfa/alt-sayfa");
        save(above, "tr", 1, "En üst", Weight.MEANINGFUL);
        editor.call(() ->
                content.save(above, "tr", 2, new WrittenText("En üst", "en-ust", "", ""), Weight.MEANINGFUL, null));
        publish(above, "tr");

        assertThat(text(below, "tr").path()).isEqualTo("en-ust/orta-sayfa/alt-sayfa");
        for (var old : List.of("alt-sayfa", "orta-sayfa/alt-sayfa", "ust-sayfa/orta-sayfa/alt-sayfa")) {
            assertThat(published.findAddress(PAGES, "tr", old)).as(old).hasValueSatisfying(a -> {
                assertThat(a.itemId()).isEqualTo(below);
                assertThat(a.current()).isFalse();
            });
        }
        var refused = catchThrowableOfType(ContentRefused.class, () -> move(above, below));
        assertThat(refused.getReason()).as("below itself").isEqualTo(ContentRefused.Reason.MISPLACED);
    }

    @Test
    void what_was_moved_to_the_trash_is_gone_and_comes_back_as_it_was() throws Exception {
        var item = translated("Çöplük");
        var address = text(item, "tr").path();

        editor.call(() -> {
            trash.moveToTrash(item);
            return null;
        });
        assertThat(published.findTexts(item)).isEmpty();
        assertThat(published.findAddress(PAGES, "tr", address))
                .hasValueSatisfying(a -> assertThat(a.deletedAt()).isNotNull());
        assertThat(editor.call(() -> list.count(new ContentFilter(PAGES, null, null, "copluk", null, true))))
                .isOne();

        editor.call(() -> {
            trash.restore(item);
            return null;
        });
        assertThat(published.findTexts(item)).hasSize(2);
    }

    @Test
    void what_lay_in_the_trash_for_a_month_is_erased_and_its_address_goes_on_saying_so() throws Exception {
        var item = translated("Silinen");
        var address = "/tr/" + text(item, "tr").path();
        editor.call(() -> {
            trash.moveToTrash(item);
            return null;
        });
        emptying.empty(item);
        assertThat(published.isGone(address)).as("not yet").isFalse();

        sql("UPDATE content_items SET deleted_at = deleted_at - INTERVAL 31 DAY WHERE id = " + item);
        emptying.empty(item);

        assertThat(published.isGone(address)).isTrue();
        assertThatThrownBy(() -> content(item, "tr")).isInstanceOf(ContentRefused.class);
    }

    @Test
    void what_is_planned_happens_at_its_time() throws Exception {
        var item = editor.call(() -> content.create(PAGES, "tr", "tr", written("Planlı")));
        var soon = Instant.now().plus(Duration.ofHours(1));
        editor.call(() -> {
            publishing.schedule(item, "tr", soon, soon.plus(Duration.ofHours(1)));
            return null;
        });
        clock.carryOut(item, "tr");
        assertThat(published.findTexts(item)).as("not yet").isEmpty();

        sql("UPDATE content_versions SET publish_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE item_id = " + item);
        clock.carryOut(item, "tr");
        assertThat(published.findTexts(item)).hasSize(1);

        sql("UPDATE content_versions SET unpublish_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE item_id = " + item);
        clock.carryOut(item, "tr");
        assertThat(published.findTexts(item)).isEmpty();
        clock.carryOut(item, "tr");
        assertThat(published.findTexts(item)).as("once").isEmpty();
    }

    @Test
    void a_plan_for_the_past_or_with_its_end_first_is_refused() throws Exception {
        var item = editor.call(() -> content.create(PAGES, "tr", "tr", written("Plansız")));
        var now = Instant.now();
        for (var times : List.of(
                new Instant[] {now.minusSeconds(60), null},
                new Instant[] {now.plusSeconds(7200), now.plusSeconds(3600)},
                new Instant[] {null, now.minusSeconds(60)})) {
            var refused = catchThrowableOfType(
                    ContentRefused.class,
                    () -> editor.call(() -> {
                        publishing.schedule(item, "tr", times[0], times[1]);
                        return null;
                    }));
            assertThat(refused.getReason()).isEqualTo(ContentRefused.Reason.WRONG_TIME);
        }
    }

    @Test
    void translators_write_no_source_and_publish_nothing() throws Exception {
        var item = translated("Yetki");

        assertThat(translator.call(() -> content.getDesk(item, "tr")).writable())
                .isFalse();
        assertThatThrownBy(() ->
                        translator.call(() -> content.save(item, "tr", 1, written("Olmaz"), Weight.MEANINGFUL, null)))
                .isInstanceOf(jakarta.ejb.EJBException.class);
        assertThatThrownBy(() -> translator.call(() -> {
                    publishing.publish(item, List.of("en"));
                    return null;
                }))
                .isInstanceOf(jakarta.ejb.EJBAccessException.class);
        assertThat(text(item, "tr").title()).isEqualTo("Yetki");
    }

    @Test
    void many_are_changed_each_by_itself_and_what_refuses_is_told() throws Exception {
        var one = editor.call(() -> content.create(PAGES, "tr", "tr", written("Toplu bir")));
        var two = editor.call(() -> content.create(PAGES, "en", "en", written("Bulk two")));

        assertThat(left(Action.PUBLISH, "tr", one, two)).containsExactly("Bulk two UNKNOWN");

        assertThat(published.findTexts(one)).hasSize(1);
        assertThat(left(Action.UNPUBLISH, "tr", one)).isEmpty();
        assertThat(published.findTexts(one)).isEmpty();
    }

    @Test
    void a_change_to_many_that_shall_stop_stops_after_the_item_it_is_at() throws Exception {
        var one = editor.call(() -> content.create(PAGES, "tr", "tr", written("Durdurulan bir")));
        var two = editor.call(() -> content.create(PAGES, "tr", "tr", written("Durdurulan iki")));
        var run = editor.call(() -> runs.begin("Yayımla", 2)).orElseThrow();
        sql("UPDATE content_bulk_runs SET is_stop_asked = TRUE WHERE id = " + run);

        var ended = editor.call(() ->
                bulk.run(run, Action.PUBLISH, "tr", List.of(one, two), NOWHERE).get());

        assertThat(ended).as("at its end").isFalse();
        assertThat(published.findTexts(one)).hasSize(1);
        assertThat(published.findTexts(two)).isEmpty();
        assertThat(select("SELECT CONCAT(seen_items, ' of ', all_items, ', ended: ', ended_at IS NOT NULL)"
                        + " FROM content_bulk_runs WHERE id = " + run))
                .containsExactly("1 of 2, ended: 1");
    }

    /** What a change to many left as it was, and why. */
    private List<String> left(Action action, String argument, Long... items) throws Exception {
        var run = editor.call(() -> runs.begin("Toplu", items.length)).orElseThrow();
        assertThat(editor.call(() ->
                        bulk.run(run, action, argument, List.of(items), NOWHERE).get()))
                .as("it came to its end")
                .isTrue();
        return select(
                "SELECT CONCAT(title, ' ', reason) FROM content_bulk_failures WHERE run_id = " + run + " ORDER BY id");
    }

    @Test
    void items_are_given_to_whoever_works_on_content_and_found_by_who_looks_after_them() throws Exception {
        sql("INSERT INTO accounts (email, display_name, language, is_disabled, created_at, lock_version) VALUES"
                + " ('sorumlu@ornek.org', 'Çağla Sorumlu', 'tr', FALSE, UTC_TIMESTAMP(6), 1),"
                + " ('uye@ornek.org', 'Üye', 'tr', FALSE, UTC_TIMESTAMP(6), 1),"
                + " ('gitti@ornek.org', 'Gitti', 'tr', TRUE, UTC_TIMESTAMP(6), 1)");
        sql("INSERT INTO account_roles (account_id, role) SELECT id, CASE WHEN email = 'uye@ornek.org' THEN 'MEMBER'"
                + " ELSE 'EDITOR' END FROM accounts WHERE email LIKE '%@ornek.org'");
        var owner = accountId("sorumlu@ornek.org");
        var one = editor.call(() -> content.create(PAGES, "tr", "tr", written("Sahipli bir")));
        var two = editor.call(() -> content.create(PAGES, "tr", "tr", written("Sahipli iki")));

        assertThat(editor.call(() -> places.findOwners()))
                .contains(new PersonNames.Person(owner, "Çağla Sorumlu"))
                .noneMatch(p -> p.name().equals("Üye") || p.name().equals("Gitti"));
        assertThat(left(Action.ASSIGN, owner.toString(), one)).isEmpty();
        assertThat(left(Action.ASSIGN, accountId("uye@ornek.org").toString(), one, two))
                .containsExactly("Sahipli bir NO_OWNER", "Sahipli iki NO_OWNER");

        assertThat(owned("sahipli", owner)).containsExactly(one);
        assertThat(owned("sahipli", ContentFilter.NOBODY)).containsExactly(two);
        assertThat(owned("", owner)).containsExactly(one);
        assertThat(left(Action.ASSIGN, "", one)).isEmpty();
        assertThat(owned("sahipli", ContentFilter.NOBODY)).containsExactlyInAnyOrder(one, two);
    }

    private List<Long> owned(String words, Long owner) throws Exception {
        var filter = new ContentFilter(PAGES, null, null, words, owner, false);
        var rows = editor.call(() -> list.find(filter, "tr", 0, 1_000));
        assertThat(editor.call(() -> list.count(filter))).isEqualTo(rows.size());
        return rows.stream().map(ContentListService.ItemRow::id).toList();
    }

    private Long accountId(String email) throws SQLException {
        return Long.valueOf(
                select("SELECT id FROM accounts WHERE email = '" + email + "'").get(0));
    }

    @Test
    void an_item_begins_in_any_language_and_the_others_follow_that_one() throws Exception {
        var item = editor.call(() -> content.create(PAGES, "en", "tr", written("Önce çevirisi yazıldı")));
        editor.call(() -> content.save(item, "en", 0, written("Source later"), Weight.MEANINGFUL, null));
        publish(item, "en");
        var seen = content(item, "tr");
        assertThat(seen.source()).isFalse();
        editor.call(() -> content.save(item, "tr", 1, written("Çeviri"), Weight.MEANINGFUL, seen.sourceRevision()));
        publish(item, "tr");

        save(item, "en", 1, "Source changed", Weight.MEANINGFUL);
        publish(item, "en");

        assertThat(state(item, "tr")).isEqualTo(VersionState.OUTDATED);
        assertThat(state(item, "en")).isEqualTo(VersionState.PUBLISHED);
    }

    @Test
    void the_matrix_finds_by_state_language_and_word_and_counts_what_it_finds() throws Exception {
        var item = translated("Sayılan matris");
        save(item, "tr", 1, "Sayılan matris değişti", Weight.MEANINGFUL);
        publish(item, "tr");
        var outdated = new ContentFilter(PAGES, VersionState.OUTDATED, "en", "SAYILAN matrıs", null, false);

        assertThat(editor.call(() -> list.count(outdated))).isOne();
        assertThat(editor.call(() -> list.count(new ContentFilter(PAGES, null, "de", null, null, false))))
                .as("written in no German")
                .isZero();
        assertThat(editor.call(() -> list.find(outdated, "tr", 0, 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.title()).isEqualTo("Sayılan matris değişti");
                    assertThat(row.cells().get("en").state()).isEqualTo(VersionState.OUTDATED);
                });
        var counts = editor.call(() -> list.getCounts(PAGES)).get("en");
        assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(editor.call(() -> list.count(ContentFilter.ALL.withType(PAGES))));
        assertThat(counts.get(VersionState.OUTDATED)).isPositive();
    }

    @Test
    void a_page_of_the_matrix_costs_the_same_few_queries_however_long_it_is() throws Exception {
        var filters = List.of(
                ContentFilter.ALL.withType(PAGES),
                new ContentFilter(PAGES, null, null, "uzun", null, false),
                new ContentFilter(PAGES, null, "tr", null, null, false),
                new ContentFilter(PAGES, null, "tr", "uzun", null, false),
                new ContentFilter(PAGES, VersionState.DRAFT, "tr", null, null, false),
                new ContentFilter(PAGES, VersionState.DRAFT, null, "liste", null, false),
                new ContentFilter(PAGES, VersionState.MISSING, "en", null, null, false),
                new ContentFilter(PAGES, VersionState.MISSING, null, "liste", null, false));
        for (int n = 0; n < 30; n++) {
            var title = "Uzun liste " + n;
            editor.call(() -> content.create(PAGES, "tr", "tr", written(title)));
        }
        for (var filter : filters) {
            assertThat(asked(() -> list.find(filter, "tr", 0, 5)))
                    .as("%s", filter)
                    .isEqualTo(asked(() -> list.find(filter, "tr", 0, 30)))
                    .isEqualTo(2);
            assertThat(editor.call(() -> list.find(filter, "tr", 0, 1_000)).size())
                    .as("as many as are counted: %s", filter)
                    .isEqualTo((int) (long) editor.call(() -> list.count(filter)))
                    .isGreaterThanOrEqualTo(30);
            assertThat(editor.call(() -> list.findIds(filter, 1_000)))
                    .containsAll(editor.call(() -> list.find(filter, "tr", 0, 1_000)).stream()
                            .map(ContentListService.ItemRow::id)
                            .toList());
        }
        assertThat(asked(() -> List.of(list.getCounts(), list.getCounts(PAGES, 30))))
                .isEqualTo(2);
    }

    private long asked(Callable<?> question) throws Exception {
        return queries(() -> editor.call(question::call));
    }

    /** Published in both languages, the English one made from the Turkish one. */
    private long translated(String title) throws Exception {
        var item = editor.call(() -> content.create(PAGES, "tr", "tr", written(title)));
        publish(item, "tr");
        editor.call(() -> content.save(item, "en", 0, written(title + " en"), Weight.MEANINGFUL, 1));
        publish(item, "en");
        return item;
    }

    private static WrittenText written(String title) {
        return new WrittenText(title, "", "Özet", "<p>" + title + "</p>");
    }

    private void save(long item, String language, int base, String title, Weight weight) throws Exception {
        editor.call(() -> {
            var seen = content.getDesk(item, language).sourceRevision();
            return content.save(item, language, base, written(title), weight, seen);
        });
    }

    private void publish(long item, String... languages) throws Exception {
        editor.call(() -> {
            publishing.publish(item, List.of(languages));
            return null;
        });
    }

    private void move(long item, long below) throws Exception {
        editor.call(() -> {
            places.move(item, below);
            return null;
        });
    }

    private ContentService.Desk content(long item, String language) throws Exception {
        return editor.call(() -> content.getDesk(item, language));
    }

    private VersionState state(long item, String language) throws Exception {
        return content(item, language).state();
    }

    private PublishedText text(long item, String language) {
        return published.findTexts(item).stream()
                .filter(t -> t.language().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private List<String> select(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void sql(String statement) throws SQLException {
        try (var connection = dataSource.getConnection();
                var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
