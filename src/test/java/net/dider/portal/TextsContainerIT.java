package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import net.dider.portal.platform.language.LanguageService;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import net.dider.portal.translations.entity.TextBatch;
import net.dider.portal.translations.entity.TextChange;
import net.dider.portal.translations.entity.TextMiss;
import net.dider.portal.translations.service.TextBatchService;
import net.dider.portal.translations.service.TextBatchService.Line;
import net.dider.portal.translations.service.TextBatchService.State;
import net.dider.portal.translations.service.TextConflict;
import net.dider.portal.translations.service.TextEdit;
import net.dider.portal.translations.service.TextFilter;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextHistoryService;
import net.dider.portal.translations.service.TextMissService;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextRow;
import net.dider.portal.translations.service.TextRule;
import net.dider.portal.translations.service.TextService;
import net.dider.portal.translations.service.TextState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of interface texts, on a real MySQL. */
class TextsContainerIT extends InContainer {

    private static final String CLEAR = "documents.list.link.clear";
    private static final String EMPTY = "documents.list.empty.none";
    private static final String COUNT = "documents.list.text.count";
    private static final int WRITERS = 8;

    @Inject
    private TextService service;

    @Inject
    private TextHistoryService history;

    @Inject
    private TextBatchService batches;

    @Inject
    private TextMissService misses;

    @Inject
    private LanguageService languageService;

    @Inject
    private TextGrid grid;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @EJB
    private As.Administrator administrator;

    @EJB
    private As.Translator translator;

    @EJB
    private As.Editor editor;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @AfterEach
    void whatShipsStandsAgain() throws Exception {
        for (var key : List.of(CLEAR, EMPTY, COUNT)) {
            for (var language : List.of("tr", "en")) {
                translator.call(() -> {
                    service.takeBack(key, language);
                    return null;
                });
            }
        }
    }

    @Test
    void every_change_is_kept_with_what_stood_there_before_and_one_can_go_back() throws Exception {
        var shipped = texts.shipped(CLEAR, "en");
        save(CLEAR, "en", "Show everything", shipped);
        save(CLEAR, "en", "Show all of it", "Show everything");
        translator.call(() -> {
            service.revert(new TextEdit(CLEAR, "en", "Show everything", "Show all of it"));
            return null;
        });
        translator.call(() -> {
            service.takeBack(CLEAR, "en");
            return null;
        });

        assertThat(translator.call(() -> history.find(CLEAR)).stream().limit(4).toList())
                .extracting(TextChange::getKind, TextChange::getOldValue, TextChange::getNewValue)
                .containsExactly(
                        tuple(TextChange.Kind.TAKE_BACK, "Show everything", shipped),
                        tuple(TextChange.Kind.REVERT, "Show all of it", "Show everything"),
                        tuple(TextChange.Kind.EDIT, "Show everything", "Show all of it"),
                        tuple(TextChange.Kind.EDIT, shipped, "Show everything"));
        assertThat(translator.call(() -> history.findChangedSince(Instant.now().minusSeconds(60))))
                .contains("en " + CLEAR);
        assertThat(texts.current(CLEAR, "en")).isEqualTo(shipped);
    }

    @Test
    void of_eight_who_saw_the_same_text_one_is_taken_and_the_others_see_hers() throws Exception {
        var shipped = texts.shipped(CLEAR, "en");
        var threads = Executors.newFixedThreadPool(WRITERS);
        try {
            var start = new CountDownLatch(1);
            var outcomes = new ArrayList<Future<String>>();
            for (int n = 0; n < WRITERS; n++) {
                var words = "Show all, " + n;
                outcomes.add(threads.submit(() -> {
                    start.await();
                    try {
                        save(CLEAR, "en", words, shipped);
                        return "";
                    } catch (TextConflict e) {
                        return e.getTheirs();
                    }
                }));
            }
            start.countDown();
            var answers = new ArrayList<String>();
            for (var outcome : outcomes) {
                answers.add(outcome.get());
            }
            assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
            assertThat(answers).filteredOn(a -> !a.isEmpty()).containsOnly(texts.current(CLEAR, "en"));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_source_that_changed_makes_its_translations_outdated_until_they_are_compared() throws Exception {
        assertThat(states(CLEAR, "en")).doesNotContain(TextState.OUTDATED);

        save(CLEAR, "tr", "Belgelerin hepsini göster", null);
        assertThat(states(CLEAR, "en")).contains(TextState.OUTDATED);
        assertThat(grid.find(TextFilter.ALL.with("en", TextState.OUTDATED)))
                .extracting(TextRow::key)
                .contains(CLEAR);
        assertThat(grid.count().get("documents").get("en").outdated()).isEqualTo(1);

        translator.call(() -> {
            service.markUpToDate(CLEAR, "en");
            service.review(CLEAR, "en", true);
            return null;
        });
        assertThat(states(CLEAR, "en")).contains(TextState.REVIEWED).doesNotContain(TextState.OUTDATED);

        save(CLEAR, "tr", "Belgelerin tümünü göster", null);
        assertThat(states(CLEAR, "en")).contains(TextState.OUTDATED);
        save(CLEAR, "en", "Show the whole of them", null);
        assertThat(states(CLEAR, "en"))
                .contains(TextState.OVERRIDDEN)
                .doesNotContain(TextState.OUTDATED, TextState.REVIEWED);
        save(CLEAR, "tr", texts.shipped(CLEAR, "tr"), null);
        assertThat(states(CLEAR, "en")).contains(TextState.OUTDATED);
    }

    @Test
    void a_default_that_changed_under_an_override_is_told_and_kept_or_taken() throws Exception {
        save(CLEAR, "en", "Show the lot", null);
        execute("UPDATE text_overrides SET shipped_value = 'Once upon a time' WHERE text_key = '" + CLEAR + "'");
        translator.call(() -> {
            // what is known is noted anew, as at a start
            service.review(CLEAR, "en", true);
            return null;
        });
        var word = grid.find(CLEAR).orElseThrow().words().get("en");
        assertThat(word.states()).contains(TextState.DEFAULT_CHANGED, TextState.OVERRIDDEN);
        assertThat(word.facts().shippedThen()).isEqualTo("Once upon a time");
        assertThat(word.value()).isEqualTo("Show the lot");

        translator.call(() -> {
            service.keepOverride(CLEAR, "en");
            return null;
        });
        assertThat(states(CLEAR, "en")).contains(TextState.OVERRIDDEN).doesNotContain(TextState.DEFAULT_CHANGED);
    }

    @Test
    void an_import_is_undone_but_for_what_was_changed_since_and_the_undoing_is_undone() throws Exception {
        var outcome = translator.call(() -> service.change(
                TextBatch.Kind.IMPORT,
                "belgeler.csv",
                List.of(
                        TextEdit.of(CLEAR, "en", "Show what there is"),
                        TextEdit.of(CLEAR, "tr", "Ne varsa göster"),
                        TextEdit.of(EMPTY, "en", "Nothing yet. It will come."))));
        assertThat(outcome.changed()).isEqualTo(3);
        save(EMPTY, "en", "Nothing yet. It may come.", null);

        var preview = administrator.call(() -> batches.preview(outcome.batchId()));
        assertThat(preview)
                .extracting(Line::id, Line::state)
                .containsExactlyInAnyOrder(
                        tuple("tr " + CLEAR, State.READY),
                        tuple("en " + CLEAR, State.READY),
                        tuple("en " + EMPTY, State.CHANGED_SINCE));

        var undone = administrator.call(() -> batches.undo(outcome.batchId(), Set.of()));
        assertThat(undone.changed()).isEqualTo(2);
        assertThat(texts.current(CLEAR, "tr")).isEqualTo(texts.shipped(CLEAR, "tr"));
        assertThat(texts.current(EMPTY, "en")).isEqualTo("Nothing yet. It may come.");
        assertThat(administrator.call(() -> batches.find(outcome.batchId()).orElseThrow()))
                .matches(TextBatch::isUndone);
        assertThat(administrator
                        .call(() -> batches.undo(outcome.batchId(), Set.of()))
                        .batchId())
                .as("once")
                .isZero();

        administrator.call(() -> batches.undo(undone.batchId(), Set.of()));
        assertThat(texts.current(CLEAR, "tr")).isEqualTo("Ne varsa göster");
        assertThat(administrator.call(() -> batches.find(outcome.batchId()).orElseThrow()))
                .matches(b -> !b.isUndone());

        administrator.call(() -> batches.undo(outcome.batchId(), Set.of("en " + EMPTY)));
        assertThat(texts.current(EMPTY, "en")).isEqualTo(texts.shipped(EMPTY, "en"));
    }

    @Test
    void one_that_is_wrong_keeps_the_whole_batch_out() throws Exception {
        var refused = catchThrowableOfType(
                TextRefused.class,
                () -> translator.call(() -> service.change(
                        TextBatch.Kind.IMPORT,
                        "yanlis.csv",
                        List.of(
                                TextEdit.of(CLEAR, "en", "Show what there is"),
                                TextEdit.of(COUNT, "en", "No number")))));

        assertThat(refused.getReason()).isEqualTo(TextRule.PLACEHOLDERS);
        assertThat(refused.getKey()).isEqualTo(COUNT);
        assertThat(texts.current(CLEAR, "en")).isEqualTo(texts.shipped(CLEAR, "en"));
        assertThat(catchThrowableOfType(
                        EJBAccessException.class,
                        () -> editor.call(() -> {
                            service.takeBack(CLEAR, "en");
                            return null;
                        })))
                .isNotNull();
    }

    @Test
    void a_text_with_plural_forms_is_read_by_the_rules_of_the_language() throws Exception {
        save(COUNT, "en", "{0, plural, =0 {No documents} one {# document} other {# documents}}", null);
        var english = languages.find("en").orElseThrow();

        assertThat(texts.format(english, COUNT, 0)).isEqualTo("No documents");
        assertThat(texts.format(english, COUNT, 1)).isEqualTo("1 document");
        assertThat(texts.format(english, COUNT, 1_234)).isEqualTo("1,234 documents");
    }

    @Test
    void a_text_that_a_language_lacks_is_counted_where_it_was_missed() throws Exception {
        administrator.call(() -> {
            languageService.add("nl", "Nederlands", "en", null);
            return null;
        });
        try {
            var dutch = languages.find("nl").orElseThrow();
            assertThat(texts.get(EMPTY, dutch)).isEqualTo(texts.shipped(EMPTY, "en"));
            assertThat(texts.get(EMPTY, dutch)).isNotBlank();
            translator.call(() -> {
                misses.store();
                return null;
            });
            var missed = translator.call(() -> misses.find()).stream()
                    .filter(m -> m.getKey().equals(EMPTY) && m.getLanguage().equals("nl"))
                    .findFirst()
                    .orElseThrow();
            assertThat(missed.getCount()).isEqualTo(2);
            assertThat(states(EMPTY, "nl")).contains(TextState.MISSING);
            assertThat(states(EMPTY, "nl")).as("it was seen").doesNotContain(TextState.UNUSED);

            translator.call(() -> {
                misses.clear(missed.getId());
                return null;
            });
            assertThat(translator.call(() -> misses.find()))
                    .extracting(TextMiss::getId)
                    .doesNotContain(missed.getId());
        } finally {
            administrator.call(() -> {
                languageService.delete("nl");
                return null;
            });
        }
    }

    private Set<TextState> states(String key, String language) {
        return grid.find(key).orElseThrow().words().get(language).states();
    }

    private void save(String key, String language, String words, String seen) throws Exception {
        translator.call(() -> {
            service.save(new TextEdit(key, language, words, seen));
            return null;
        });
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
