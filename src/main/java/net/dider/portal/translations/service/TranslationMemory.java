package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the portal itself made of the same or similar words before: interface texts and content in one memory. Nothing is
 * kept for it; it reads what stands there now, so it never offers what was corrected since.
 */
@ApplicationScoped
public class TranslationMemory {

    private static final int MOST = 4;
    /** Below that what is offered costs more than it saves. */
    private static final int LEAST_PERCENT = 60;

    @Inject
    private TextGrid grid;

    @Inject
    private Instance<OtherTranslations> others;

    /**
     * What was made of similar words.
     *
     * @param percent 100 for the same words
     * @param place a key or a title
     * @param address where it is read and changed
     */
    public record Suggestion(String source, String translation, int percent, String place, String address)
            implements Serializable {}

    /** The likeliest first; {@code key} names the text that is being written, which is no help to itself. */
    public List<Suggestion> find(String key, String words, String from, String to) {
        var wanted = forms(words);
        if (wanted.isEmpty() || from.equals(to)) {
            return List.of();
        }
        var pairs = Stream.concat(
                texts(key, Set.copyOf(wanted), from, to),
                others.stream().flatMap(o -> o.findLike(words, from, to).stream()));
        var best = new HashMap<String, Suggestion>();
        pairs.forEach(pair -> {
            var percent = likeness(words, wanted, pair.source());
            if (percent >= LEAST_PERCENT) {
                best.merge(
                        pair.translation(),
                        new Suggestion(pair.source(), pair.translation(), percent, pair.place(), pair.address()),
                        (a, b) -> a.percent() >= b.percent() ? a : b);
            }
        });
        return best.values().stream()
                .sorted(Comparator.comparing((Suggestion s) -> -s.percent()).thenComparing(Suggestion::place))
                .limit(MOST)
                .toList();
    }

    private Stream<OtherTranslations.Pair> texts(String key, Set<String> wanted, String from, String to) {
        return grid.find(TextFilter.ALL).stream()
                .filter(row -> !row.key().equals(key))
                .filter(row -> mayShare(wanted, row.folded()))
                .filter(row -> has(row, from, to))
                .filter(row ->
                        shares(wanted, Set.copyOf(forms(row.words().get(from).value()))))
                .map(row -> new OtherTranslations.Pair(
                        row.words().get(from).value(),
                        row.words().get(to).value(),
                        row.key(),
                        "/admin/translations?q=" + row.key()));
    }

    /** Both languages have it and nobody doubts that they say the same. */
    private static boolean has(TextRow row, String from, String to) {
        var source = row.words().get(from);
        var translation = row.words().get(to);
        return source != null
                && translation != null
                && source.value() != null
                && translation.value() != null
                && !translation.is(TextState.OUTDATED)
                && !translation.is(TextState.SAME_AS_SOURCE);
    }

    /** Whether it is worth while to take its words apart: a body asks for all its paragraphs at once. */
    private static boolean mayShare(Set<String> wanted, String folded) {
        return wanted.stream().filter(folded::contains).count() * 200 >= LEAST_PERCENT * wanted.size();
    }

    private static boolean shares(Set<String> wanted, Set<String> there) {
        var common = new HashSet<>(wanted);
        common.retainAll(there);
        return common.size() * 200 >= LEAST_PERCENT * Math.max(wanted.size(), there.size());
    }

    /** Its words folded; numbers and placeholders are none. */
    static List<String> forms(String text) {
        return TermWords.split(text).stream()
                .map(TermWords.Word::folded)
                .filter(w -> w.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    /** 100 for the very same characters, 99 for the same words, else how much of both stands in the same order. */
    static int likeness(String words, List<String> wanted, String source) {
        if (words.equals(source)) {
            return 100;
        }
        var there = forms(source);
        return there.isEmpty() ? 0 : Math.min(99, 200 * common(wanted, there) / (wanted.size() + there.size()));
    }

    /** The length of the longest common subsequence. */
    private static int common(List<String> one, List<String> other) {
        var before = new int[other.size() + 1];
        for (var word : one) {
            var now = new int[other.size() + 1];
            for (int n = 1; n <= other.size(); n++) {
                now[n] = word.equals(other.get(n - 1)) ? before[n - 1] + 1 : Math.max(before[n], now[n - 1]);
            }
            before = now;
        }
        return before[other.size()];
    }
}
