package net.dider.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.testing.As;
import net.dider.portal.testing.InContainer;
import net.dider.portal.translations.service.ExchangeFormat;
import net.dider.portal.translations.service.ExchangeOptions;
import net.dider.portal.translations.service.ExchangeOptions.Mode;
import net.dider.portal.translations.service.ExchangePlan;
import net.dider.portal.translations.service.ExchangeRefused;
import net.dider.portal.translations.service.ExchangeRefused.Reason;
import net.dider.portal.translations.service.ExchangeRow;
import net.dider.portal.translations.service.ExchangeRow.Outcome;
import net.dider.portal.translations.service.ExchangeSelection;
import net.dider.portal.translations.service.ExchangeSelection.Part;
import net.dider.portal.translations.service.TextBatchService;
import net.dider.portal.translations.service.TextExchangeService;
import net.dider.portal.translations.service.TextFilter;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextRow;
import net.dider.portal.translations.service.TextService;
import net.dider.portal.translations.service.TextState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files of texts on a real MySQL: said first, then stored as one batch, then undone. */
class TextExchangeContainerIT extends InContainer {

    private static final ExchangeSelection ENGLISH_EVENTS = new ExchangeSelection(Set.of("en"), "events", Part.ALL);

    @Inject
    private TextExchangeService exchange;

    @Inject
    private TextService service;

    @Inject
    private TextBatchService batches;

    @Inject
    private TextGrid grid;

    @Inject
    private Texts texts;

    @EJB
    private As.Translator translator;

    @EJB
    private As.Editor editor;

    @Resource(lookup = "java:app/portal/DataSource")
    private DataSource dataSource;

    @AfterEach
    void nothingWaitsAndWhatShipsStandsAgain() throws Exception {
        translator.call(() -> {
            exchange.discard();
            for (var key : keys()) {
                service.review(key, "en", false);
                service.takeBack(key, "en");
            }
            return null;
        });
    }

    @Test
    void what_went_out_and_comes_in_changes_nothing_in_any_format() throws Exception {
        for (var format : ExchangeFormat.values()) {
            var file = translator.call(() -> exchange.export(ENGLISH_EVENTS, format));
            var plan = plan(file.bytes(), file.name(), Mode.OVERWRITE, true);

            assertThat(plan.rows()).as(format.name()).isNotEmpty().allMatch(r -> r.outcome() == Outcome.SAME);
        }
        var properties = translator.call(() -> exchange.export(ENGLISH_EVENTS, ExchangeFormat.PROPERTIES));
        assertThat(properties.name()).isEqualTo("events_en.properties");
        try (var shipped = TextService.class.getResourceAsStream("/i18n/events_en.properties")) {
            assertThat(properties.bytes()).isEqualTo(shipped.readAllBytes());
        }
        assertThat(translator.call(() -> exchange.count(ENGLISH_EVENTS))).isGreaterThan(keys().size());
    }

    @Test
    void an_import_is_one_batch_and_undone_as_one() throws Exception {
        var first = keys().get(0);
        var second = keys().get(1);
        var before = texts.current(first, "en");
        var plan = plan(csv(first + ";Umlauf eins", second + ";Umlauf zwei", "no.such.key.here;x"), "a.csv");
        assertThat(plan.rows())
                .extracting(ExchangeRow::key, ExchangeRow::outcome)
                .containsExactly(
                        tuple(first, Outcome.CHANGED),
                        tuple(second, Outcome.CHANGED),
                        tuple("no.such.key.here", Outcome.FAILING));
        assertThat(texts.current(first, "en")).as("only said").isEqualTo(before);

        var done = translator.call(() -> exchange.run(plan.digest()));
        assertThat(done.changed()).isEqualTo(2);
        assertThat(texts.current(first, "en")).isEqualTo("Umlauf eins");
        assertThat(translator
                        .call(() -> batches.find(done.batchId()))
                        .orElseThrow()
                        .getName())
                .isEqualTo("a.csv");

        translator.call(() -> batches.undo(done.batchId(), Set.of()));
        assertThat(texts.current(first, "en")).isEqualTo(before);
        assertThat(texts.current(second, "en")).isEqualTo(texts.shipped(second, "en"));
    }

    @Test
    void a_reviewed_text_stays_until_it_is_said_that_it_may_go() throws Exception {
        var key = keys().get(0);
        translator.call(() -> {
            service.say(key, "en", "Umlauf geprüft");
            service.review(key, "en", true);
            return null;
        });

        assertThat(plan(csv(key + ";Umlauf neu"), "a.csv").rows().get(0).reason())
                .isEqualTo(ExchangeRow.Reason.REVIEWED);
        translator.call(() -> {
            exchange.choose(Mode.OVERWRITE, true);
            return null;
        });
        var plan = translator.call(() -> exchange.getPlan());
        assertThat(plan.taken()).isEqualTo(1);
        translator.call(() -> exchange.run(plan.digest()));
        assertThat(texts.current(key, "en")).isEqualTo("Umlauf neu");
    }

    @Test
    void a_translation_of_a_former_source_arrives_as_outdated() throws Exception {
        var key = keys().get(0);
        var file =
                ("key;language;source;text\n" + key + ";en;Eski kaynak;Umlauf alt\n").getBytes(StandardCharsets.UTF_8);
        assertThat(plan(file, "a.csv", Mode.KEEP, false).rows().get(0).reason())
                .isEqualTo(ExchangeRow.Reason.SOURCE_CHANGED);
        var plan = plan(file, "a.csv", Mode.OVERWRITE, false);
        translator.call(() -> exchange.run(plan.digest()));

        assertThat(translator
                        .call(() -> grid.find(key))
                        .orElseThrow()
                        .words()
                        .get("en")
                        .is(TextState.OUTDATED))
                .isTrue();
    }

    @Test
    void what_changed_since_it_was_shown_is_shown_again() throws Exception {
        var key = keys().get(0);
        var plan = plan(csv(key + ";Umlauf eins"), "a.csv");
        translator.call(() -> {
            service.say(key, "en", "Umlauf dazwischen");
            return null;
        });

        assertThat(refused(() -> translator.call(() -> exchange.run(plan.digest())))
                        .getReason())
                .isEqualTo(Reason.CHANGED);
        assertThat(texts.current(key, "en")).isEqualTo("Umlauf dazwischen");
    }

    @Test
    void a_refused_file_leaves_nothing_and_strangers_are_turned_away() throws Exception {
        var batchesBefore = count("text_batches");
        var changesBefore = count("text_changes");
        var bomb =
                "<!DOCTYPE x [<!ENTITY a \"b\">]><xliff version=\"1.2\">&a;</xliff>".getBytes(StandardCharsets.UTF_8);

        assertThat(refused(() -> plan(bomb, "a.xlf")).getReason()).isEqualTo(Reason.DOCTYPE);
        assertThat(refused(() -> plan(csv("x;y"), "texts.csv", "")).getReason()).isEqualTo(Reason.LANGUAGE_MISSING);
        assertThat(refused(() -> plan("key;language;text\nx;xx;y".getBytes(StandardCharsets.UTF_8), "texts.csv"))
                        .getReason())
                .isEqualTo(Reason.LANGUAGE_UNKNOWN);
        assertThat(translator.call(() -> exchange.isWaiting())).isFalse();
        assertThat(refused(() -> translator.call(() -> exchange.getPlan())).getReason())
                .isEqualTo(Reason.GONE);
        assertThat(count("text_batches")).isEqualTo(batchesBefore);
        assertThat(count("text_changes")).isEqualTo(changesBefore);
        assertThat(catchThrowableOfType(EJBAccessException.class, () -> editor.call(() -> exchange.isWaiting())))
                .isNotNull();
    }

    private interface Deed {

        void run() throws Exception;
    }

    private static ExchangeRefused refused(Deed deed) {
        return catchThrowableOfType(ExchangeRefused.class, deed::run);
    }

    private ExchangePlan plan(byte[] file, String name) throws Exception {
        return plan(file, name, "en");
    }

    private ExchangePlan plan(byte[] file, String name, String language) throws Exception {
        return plan(file, name, new ExchangeOptions(language, Mode.KEEP, false));
    }

    private ExchangePlan plan(byte[] file, String name, Mode mode, boolean reviewed) throws Exception {
        return plan(file, name, new ExchangeOptions("en", mode, reviewed));
    }

    private ExchangePlan plan(byte[] file, String name, ExchangeOptions options) throws Exception {
        return translator.call(() -> {
            exchange.upload(new ByteArrayInputStream(file), name, options);
            return exchange.getPlan();
        });
    }

    private List<String> keys() throws Exception {
        return translator.call(() -> grid.find(new TextFilter("", "events", "", Set.of(), null)).stream()
                .map(TextRow::key)
                .filter(k -> !texts.shipped(k, "en").contains("{"))
                .toList());
    }

    private static byte[] csv(String... rows) {
        return ("key;text\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }

    private long count(String table) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            result.next();
            return result.getLong(1);
        }
    }
}
