package net.dider.portal.translations.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.translations.service.ExchangeEntry.State;
import net.dider.portal.translations.service.ExchangeOptions.Mode;
import net.dider.portal.translations.service.ExchangeRow.Outcome;
import net.dider.portal.translations.service.ExchangeRow.Reason;

/** Compares what a file says with what people read. */
final class ExchangePlanner {

    /** What the portal knows; asked for each row. */
    interface Portal {

        Optional<TextRow> find(String key);

        List<TextFinding> findings(String key, String language, String words);

        boolean mayChange(String language);
    }

    private final Portal portal;
    private final String sourceLanguage;
    private final ExchangeOptions options;
    private final Set<String> seen = new HashSet<>();

    ExchangePlanner(Portal portal, String sourceLanguage, ExchangeOptions options) {
        this.portal = portal;
        this.sourceLanguage = sourceLanguage;
        this.options = options;
    }

    List<ExchangeRow> plan(List<ExchangeEntry> entries) {
        var rows = new ArrayList<ExchangeRow>(entries.size());
        entries.forEach(e -> rows.add(row(e)));
        return rows;
    }

    private ExchangeRow row(ExchangeEntry entry) {
        var known = portal.find(entry.key());
        var word = known.map(r -> r.words().get(entry.language())).orElse(null);
        var before = word == null || word.value() == null ? "" : word.value();
        var after = entry.text().strip();
        var former = known.filter(r -> isOfAnotherSource(entry, r)).isPresent()
                ? entry.source().strip()
                : null;
        var row = new Draft(entry, before, after, former);
        if (known.isEmpty()) {
            return row.fails(Reason.UNKNOWN_KEY);
        }
        if (word == null) {
            return row.fails(Reason.UNKNOWN_LANGUAGE);
        }
        if (!seen.add(entry.language() + ' ' + entry.key())) {
            return row.fails(Reason.TWICE);
        }
        if (after.isEmpty() || after.equals(before)) {
            return row.is(Outcome.SAME, after.isEmpty() && !before.isEmpty() ? Reason.NO_TEXT : null);
        }
        if (!portal.mayChange(entry.language())) {
            return row.fails(Reason.NOT_YOURS);
        }
        if (!isReadable(after)) {
            return row.fails(Reason.CHARACTERS);
        }
        var error = portal.findings(entry.key(), entry.language(), after).stream()
                .filter(f -> f.rule().isError())
                .findFirst();
        if (error.isPresent()) {
            return row.with(Outcome.FAILING, Reason.CHECK, error.get());
        }
        var conflict = conflict(entry, known.get(), word);
        return conflict == null
                ? row.is(
                        before.isEmpty() ? Outcome.NEW : Outcome.CHANGED, former == null ? null : Reason.SOURCE_CHANGED)
                : row.is(Outcome.CONFLICT, conflict);
    }

    /** Why the portal's words stay, or null. */
    private Reason conflict(ExchangeEntry entry, TextRow now, TextRow.Word word) {
        if (word.is(TextState.REVIEWED) && !options.reviewed()) {
            return Reason.REVIEWED;
        }
        if (options.mode() == Mode.OVERWRITE) {
            return null;
        }
        if (options.mode() == Mode.ONLY_EMPTY && word.value() != null) {
            return Reason.HAS_TEXT;
        }
        if (word.overridden()) {
            return Reason.OWN_WORDS;
        }
        if (entry.state() == State.OUTDATED) {
            return Reason.UNFINISHED;
        }
        return isOfAnotherSource(entry, now) ? Reason.SOURCE_CHANGED : null;
    }

    private boolean isOfAnotherSource(ExchangeEntry entry, TextRow now) {
        return entry.source() != null
                && !entry.source().isBlank()
                && now.source() != null
                && !entry.language().equals(sourceLanguage)
                && !entry.source().strip().equals(now.source().strip());
    }

    private static boolean isReadable(String text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && c != '\n' && c != '\t'
                        || c >= 0x7F && c < 0xA0
                        || c >= 0xD800 && c <= 0xDFFF
                        || c == 0xFFFE
                        || c == 0xFFFF);
    }

    private record Draft(ExchangeEntry entry, String before, String after, String former) {

        ExchangeRow fails(Reason reason) {
            return with(Outcome.FAILING, reason, null);
        }

        ExchangeRow is(Outcome outcome, Reason reason) {
            return with(outcome, reason, null);
        }

        ExchangeRow with(Outcome outcome, Reason reason, TextFinding finding) {
            return new ExchangeRow(
                    entry.key(), entry.language(), before, after, outcome, reason, finding, former, entry.line());
        }
    }
}
