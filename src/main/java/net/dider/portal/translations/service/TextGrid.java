package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.platform.text.TextUse;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.service.TextRow.Word;

/**
 * All texts side by side, from memory. A row is made when it is first asked for and stays until one of its words or
 * what is known of them is another.
 */
@ApplicationScoped
public class TextGrid {

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private TextGate gate;

    @Inject
    private TextShelf shelf;

    @Inject
    private TextUse use;

    @Inject
    private Glossary glossary;

    private final Map<String, TextRow> rows = new ConcurrentHashMap<>();
    /** What the kept rows were checked against. */
    private volatile Object edition;

    /** How far one language is in one module. */
    public record Count(int total, int present, int missing, int outdated, int failing) {

        Count plus(Word word) {
            return new Count(
                    total + 1,
                    present + (word.value() == null ? 0 : 1),
                    missing + (word.is(TextState.MISSING) ? 1 : 0),
                    outdated + (word.is(TextState.OUTDATED) ? 1 : 0),
                    failing + (word.is(TextState.FAILING) ? 1 : 0));
        }

        public int percent() {
            return total == 0 ? 100 : (int) (100L * present / total);
        }
    }

    /** In the order of their keys; what was asked for may be a sentence from the site too, then the likeliest first. */
    public List<TextRow> find(TextFilter filter) {
        var folded = Folding.fold(filter.question());
        var found = all().filter(row -> filter.takes(row, folded)).toList();
        return found.isEmpty() && folded.indexOf(' ') > 0 ? findSaid(filter) : found;
    }

    private List<TextRow> findSaid(TextFilter filter) {
        var sentence = new TextSentence(filter.question());
        var others = filter.withQuestion("");
        var likeness = new HashMap<TextRow, Integer>();
        all().filter(row -> others.takes(row, "")).forEach(row -> {
            var most = row.likeness(sentence);
            if (most > 0) {
                likeness.put(row, most);
            }
        });
        return likeness.entrySet().stream()
                .sorted(Map.Entry.<TextRow, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    public Optional<TextRow> find(String key) {
        return texts.isKnown(key) && gate.isText(key) ? Optional.of(row(key, spoken())) : Optional.empty();
    }

    public List<String> findModules() {
        return texts.keys().stream()
                .filter(gate::isText)
                .map(TextRow::moduleOf)
                .distinct()
                .toList();
    }

    /** By module and language; under the empty name all modules together. */
    public Map<String, Map<String, Count>> count() {
        var counts = new TreeMap<String, Map<String, Count>>();
        all().forEach(row -> row.words().forEach((language, word) -> List.of("", row.module())
                .forEach(module -> counts.computeIfAbsent(module, m -> new LinkedHashMap<>())
                        .merge(language, new Count(0, 0, 0, 0, 0).plus(word), (known, one) -> known.plus(word)))));
        return counts;
    }

    private Stream<TextRow> all() {
        var all = spoken();
        return texts.keys().stream().filter(gate::isText).map(key -> row(key, all));
    }

    private List<Language> spoken() {
        var today = glossary.edition();
        if (edition != today) {
            rows.clear();
            edition = today;
        }
        return languages.getAll();
    }

    private TextRow row(String key, List<Language> all) {
        var kept = rows.get(key);
        if (kept != null && isFresh(kept, all)) {
            return kept;
        }
        var made = make(key, all);
        rows.put(key, made);
        return made;
    }

    private boolean isFresh(TextRow row, List<Language> all) {
        if (row.words().size() != all.size() || !Objects.equals(row.source(), source(row.key()))) {
            return false;
        }
        for (var language : all) {
            var word = row.words().get(language.getCode());
            if (word == null
                    || !Objects.equals(word.value(), texts.current(row.key(), language.getCode()))
                    || !Objects.equals(word.facts(), shelf.of(row.key(), language.getCode()))
                    || word.is(TextState.UNUSED) == use.isSeen(row.key())) {
                return false;
            }
        }
        return true;
    }

    private TextRow make(String key, List<Language> all) {
        var words = new LinkedHashMap<String, Word>();
        var searched = new ArrayList<String>();
        searched.add(Folding.fold(key));
        for (var language : all) {
            var value = texts.current(key, language.getCode());
            var shipped = texts.shipped(key, language.getCode());
            var facts = shelf.of(key, language.getCode());
            words.put(language.getCode(), new Word(value, shipped, facts, states(key, language, value, facts)));
            searched.add(Folding.fold(value));
        }
        return new TextRow(
                key,
                TextRow.moduleOf(key),
                source(key),
                Collections.unmodifiableMap(words),
                String.join(TextRow.BETWEEN, searched));
    }

    private Set<TextState> states(String key, Language language, String value, TextFacts facts) {
        var states = EnumSet.noneOf(TextState.class);
        var source = languages.getDefault();
        if (value == null) {
            states.add(TextState.MISSING);
        } else {
            var shippedSource = texts.shipped(key, source.getCode());
            if (!language.equals(source) && isOutdated(facts, source(key), shippedSource)) {
                states.add(TextState.OUTDATED);
            }
            var findings = gate.findings(key, language.getCode(), value);
            findings.stream()
                    .filter(f -> f.rule() != TextRule.SHIPPED_ADDRESS)
                    .map(f -> f.rule() == TextRule.SAME_AS_SOURCE ? TextState.SAME_AS_SOURCE : TextState.FAILING)
                    .forEach(states::add);
            if (value.equals(facts.reviewedValue())) {
                states.add(TextState.REVIEWED);
            }
        }
        if (facts.overridden()) {
            states.add(TextState.OVERRIDDEN);
            if (!Objects.equals(facts.shippedThen(), texts.shipped(key, language.getCode()))) {
                states.add(TextState.DEFAULT_CHANGED);
            }
        }
        if (!use.isSeen(key)) {
            states.add(TextState.UNUSED);
        }
        return states;
    }

    private String source(String key) {
        return texts.current(key, languages.getDefault().getCode());
    }

    /**
     * A translation is of the source text that was noted with it. What ships belongs to the source that ships, whatever
     * was noted since.
     */
    static boolean isOutdated(TextFacts facts, String source, String shippedSource) {
        if (!facts.overridden() && Objects.equals(source, shippedSource)) {
            return false;
        }
        return !Objects.equals(source, facts.marked() ? facts.sourceThen() : shippedSource);
    }
}
