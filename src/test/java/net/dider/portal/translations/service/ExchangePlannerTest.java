package net.dider.portal.translations.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.translations.service.ExchangeEntry.State;
import net.dider.portal.translations.service.ExchangeOptions.Mode;
import net.dider.portal.translations.service.ExchangeRow.Outcome;
import net.dider.portal.translations.service.ExchangeRow.Reason;
import org.junit.jupiter.api.Test;

class ExchangePlannerTest {

    private final Map<String, TextRow> rows = new LinkedHashMap<>();

    private final ExchangePlanner.Portal portal = new ExchangePlanner.Portal() {
        @Override
        public Optional<TextRow> find(String key) {
            return Optional.ofNullable(rows.get(key));
        }

        @Override
        public List<TextFinding> findings(String key, String language, String words) {
            return words.contains("{") ? List.of(TextFinding.of(TextRule.PLACEHOLDERS, "{0}")) : List.of();
        }

        @Override
        public boolean mayChange(String language) {
            return !"fr".equals(language);
        }
    };

    ExchangePlannerTest() {
        there("shipped", "bir", "one", Set.of());
        there("own", "iki", "two", EnumSet.of(TextState.OVERRIDDEN));
        there("reviewed", "üç", "three", EnumSet.of(TextState.OVERRIDDEN, TextState.REVIEWED));
        there("missing", "dört", null, EnumSet.of(TextState.MISSING));
    }

    @Test
    void what_is_there_already_stays_as_it_is() {
        assertRow(of("shipped", "one"), Mode.OVERWRITE, Outcome.SAME, null);
        assertRow(of("shipped", " one\n"), Mode.OVERWRITE, Outcome.SAME, null);
        assertRow(of("shipped", ""), Mode.OVERWRITE, Outcome.SAME, Reason.NO_TEXT);
        assertRow(of("missing", ""), Mode.OVERWRITE, Outcome.SAME, null);
    }

    @Test
    void what_somebody_wrote_is_kept_unless_it_is_to_be_overwritten() {
        assertRow(of("own", "2"), Mode.KEEP, Outcome.CONFLICT, Reason.OWN_WORDS);
        assertRow(of("own", "2"), Mode.OVERWRITE, Outcome.CHANGED, null);
        assertRow(of("shipped", "1"), Mode.KEEP, Outcome.CHANGED, null);
    }

    @Test
    void only_empty_places_are_filled_when_that_is_asked_for() {
        assertRow(of("shipped", "1"), Mode.ONLY_EMPTY, Outcome.CONFLICT, Reason.HAS_TEXT);
        for (var mode : Mode.values()) {
            assertRow(of("missing", "4"), mode, Outcome.NEW, null);
        }
    }

    @Test
    void a_reviewed_text_is_never_overwritten_silently() {
        for (var mode : Mode.values()) {
            assertRow(of("reviewed", "3"), mode, Outcome.CONFLICT, Reason.REVIEWED);
        }
        assertThat(plan(of("reviewed", "3"), new ExchangeOptions("", Mode.OVERWRITE, true))
                        .outcome())
                .isEqualTo(Outcome.CHANGED);
        assertThat(plan(of("reviewed", "3"), new ExchangeOptions("", Mode.KEEP, true))
                        .reason())
                .isEqualTo(Reason.OWN_WORDS);
    }

    @Test
    void a_translation_of_another_source_or_without_a_voucher_waits() {
        assertRow(of("shipped", "1", "eski", State.TRANSLATED), Mode.KEEP, Outcome.CONFLICT, Reason.SOURCE_CHANGED);
        assertRow(of("shipped", "1", "bir", State.OUTDATED), Mode.KEEP, Outcome.CONFLICT, Reason.UNFINISHED);
        assertRow(of("shipped", "1", "eski", State.OUTDATED), Mode.OVERWRITE, Outcome.CHANGED, Reason.SOURCE_CHANGED);
        assertRow(of("shipped", "1", "bir", State.TRANSLATED), Mode.KEEP, Outcome.CHANGED, null);
    }

    @Test
    void what_cannot_be_stored_says_why() {
        assertRow(of("unknown", "x"), Mode.KEEP, Outcome.FAILING, Reason.UNKNOWN_KEY);
        assertRow(of("shipped", "{0}"), Mode.KEEP, Outcome.FAILING, Reason.CHECK);
        assertRow(of("shipped", "a\u0007"), Mode.KEEP, Outcome.FAILING, Reason.CHARACTERS);
        assertRow(of("shipped", "a\uD83D"), Mode.KEEP, Outcome.FAILING, Reason.CHARACTERS);
        assertRow(of("shipped", "x").in("de"), Mode.KEEP, Outcome.FAILING, Reason.UNKNOWN_LANGUAGE);
        assertRow(of("shipped", "x").in("fr"), Mode.KEEP, Outcome.FAILING, Reason.NOT_YOURS);
        var twice = new ExchangePlanner(portal, "tr", new ExchangeOptions("", Mode.KEEP, false))
                .plan(List.of(of("shipped", "1"), of("shipped", "2")));
        assertThat(twice.get(0).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(twice.get(1).reason()).isEqualTo(Reason.TWICE);
    }

    @Test
    void a_plan_is_known_by_everything_it_shows() {
        var options = new ExchangeOptions("", Mode.KEEP, false);
        var one = ExchangePlan.of("a", options, List.of(plan(of("shipped", "1"), options)));
        var other = ExchangePlan.of("a", options, List.of(plan(of("shipped", "2"), options)));

        assertThat(one.digest())
                .isEqualTo(ExchangePlan.of("a", options, List.of(plan(of("shipped", "1"), options)))
                        .digest())
                .isNotEqualTo(other.digest())
                .isNotEqualTo(ExchangePlan.of("a", new ExchangeOptions("", Mode.OVERWRITE, false), one.rows())
                        .digest());
    }

    private void assertRow(ExchangeEntry entry, Mode mode, Outcome outcome, Reason reason) {
        var row = plan(entry, new ExchangeOptions("", mode, false));
        assertThat(row.outcome()).as(row.toString()).isEqualTo(outcome);
        assertThat(row.reason()).as(row.toString()).isEqualTo(reason);
    }

    private ExchangeRow plan(ExchangeEntry entry, ExchangeOptions options) {
        return new ExchangePlanner(portal, "tr", options).plan(List.of(entry)).get(0);
    }

    private static ExchangeEntry of(String key, String text) {
        return of(key, text, null, State.TRANSLATED);
    }

    private static ExchangeEntry of(String key, String text, String source, State state) {
        return new ExchangeEntry(key, "en", text, source, null, state, 1);
    }

    private void there(String key, String source, String text, Set<TextState> states) {
        var facts = states.contains(TextState.OVERRIDDEN)
                ? new TextFacts(Instant.EPOCH, null, true, source, null)
                : TextFacts.NONE;
        var words = Map.of(
                "tr", new TextRow.Word(source, source, TextFacts.NONE, Set.of()),
                "en", new TextRow.Word(text, text, facts, states),
                "fr", new TextRow.Word("un", "un", TextFacts.NONE, Set.of()));
        rows.put(key, new TextRow(key, "shipped", source, words, ""));
    }
}
