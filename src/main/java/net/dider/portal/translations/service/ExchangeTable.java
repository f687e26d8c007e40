package net.dider.portal.translations.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dider.portal.platform.text.SpreadsheetCsv;
import net.dider.portal.translations.service.ExchangeEntry.State;
import net.dider.portal.translations.service.ExchangeRefused.Reason;

/** Rows of a spreadsheet: the first names the columns, in any order; {@code key} and {@code text} must be there. */
final class ExchangeTable {

    static final List<String> COLUMNS = List.of("key", "language", "source", "text", "comment", "state");

    private final Map<String, Integer> places = new HashMap<>();
    private final String language;
    private final ExchangeRows rows;

    /** @param language of rows that name none, or null */
    ExchangeTable(String language, ExchangeRows rows) {
        this.language = language;
        this.rows = rows;
    }

    static List<String> cells(ExchangeEntry entry) {
        var cells = new ArrayList<String>();
        cells.add(entry.key());
        cells.add(entry.language());
        cells.add(entry.source());
        cells.add(entry.text());
        cells.add(entry.comment());
        cells.add(entry.state() == null ? null : entry.state().name().toLowerCase(Locale.ROOT));
        return cells.stream()
                .map(c -> c == null ? "" : SpreadsheetCsv.guarded(c))
                .toList();
    }

    void take(List<String> cells, int line) throws ExchangeRefused {
        if (places.isEmpty()) {
            for (int n = 0; n < cells.size(); n++) {
                places.putIfAbsent(cells.get(n).strip().toLowerCase(Locale.ROOT), n);
            }
            if (!places.containsKey("key") || !places.containsKey("text")) {
                throw new ExchangeRefused(Reason.NO_COLUMNS);
            }
            return;
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        var said = cell(cells, "language");
        rows.add(
                cell(cells, "key"),
                said == null || said.isBlank() ? language : said.strip(),
                cell(cells, "text"),
                cell(cells, "source"),
                cell(cells, "comment"),
                state(cell(cells, "state")),
                line);
    }

    void end() throws ExchangeRefused {
        if (places.isEmpty()) {
            throw new ExchangeRefused(Reason.NO_COLUMNS);
        }
    }

    private String cell(List<String> cells, String column) {
        var place = places.get(column);
        return place == null || place >= cells.size() ? null : SpreadsheetCsv.unguarded(cells.get(place));
    }

    private static State state(String said) {
        for (var state : State.values()) {
            if (state.name().equalsIgnoreCase(said)) {
                return state;
            }
        }
        return State.TRANSLATED;
    }
}
