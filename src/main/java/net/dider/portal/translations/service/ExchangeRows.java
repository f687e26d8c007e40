package net.dider.portal.translations.service;

import java.util.ArrayList;
import java.util.List;
import net.dider.portal.translations.service.ExchangeEntry.State;
import net.dider.portal.translations.service.ExchangeRefused.Reason;

/** What a file holds while it is read; no more than anybody’s file has. */
final class ExchangeRows {

    static final int MOST = 100_000;
    /** Letters of one line, one cell, one element. */
    static final int LONGEST = 100_000;

    private final List<ExchangeEntry> all = new ArrayList<>();

    void add(ExchangeEntry entry) throws ExchangeRefused {
        if (all.size() >= MOST) {
            throw new ExchangeRefused(Reason.TOO_MANY_ROWS, entry.line());
        }
        if (length(entry.key()) > LONGEST || length(entry.text()) > LONGEST || length(entry.source()) > LONGEST) {
            throw new ExchangeRefused(Reason.LINE_TOO_LONG, entry.line());
        }
        all.add(entry);
    }

    /** Line ends as Java has them; an empty text is none. */
    void add(String key, String language, String text, String source, String comment, State state, int line)
            throws ExchangeRefused {
        var words = lines(text == null ? "" : text);
        add(new ExchangeEntry(
                key, language, words, lines(source), comment, words.isEmpty() ? State.MISSING : state, line));
    }

    private static String lines(String text) {
        return text == null ? null : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    List<ExchangeEntry> all() {
        return List.copyOf(all);
    }
}
