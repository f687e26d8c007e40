package net.dider.portal.content.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.dider.portal.content.service.SearchAnalysis.Word;
import net.dider.portal.content.service.SearchExcerpt.Piece;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/**
 * What somebody asks, as words of one language: letters and digits only, so that nothing of it can be a wildcard or an
 * operator. Knows too which word of a text answers which word of the question, by the same rules as the index.
 */
final class SearchQuestion {

    static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_BEGINNING = 2;
    private static final int SHORTEST_MISTYPED = 4;
    private static final int LONG_WORD = 8;

    private final List<Word> words;
    private final boolean tolerant;
    private final List<Set<CharacterRunAutomaton>> typos;

    private final String question;
    private final String language;

    private SearchQuestion(String question, String language, boolean tolerant) {
        this.question = question;
        this.language = language;
        words = SearchAnalysis.words(question, language).stream()
                .limit(MOST_WORDS)
                .toList();
        this.tolerant = tolerant;
        typos = words.stream()
                .map(w -> tolerant ? typos(w) : Set.<CharacterRunAutomaton>of())
                .toList();
    }

    /** The question as that language reads it; {@code tolerant} accepts words with a letter or two amiss. */
    static SearchQuestion of(String question, String language, boolean tolerant) {
        var cut = question.length() > LONGEST ? question.substring(0, LONGEST) : question;
        return new SearchQuestion(cut, language, tolerant);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isTolerant() {
        return tolerant;
    }

    List<Word> words() {
        return words;
    }

    /** What must be found; words like “and” must not, unless there is nothing else. */
    List<Word> needed() {
        var weighty = words.stream().filter(w -> !w.weightless()).toList();
        return weighty.isEmpty() ? words : weighty;
    }

    /** How many letters may be wrong in a folded word: none in short ones, the first letter never. */
    static int mistakes(String folded) {
        if (folded.length() < SHORTEST_MISTYPED || folded.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        return folded.length() < LONG_WORD ? 1 : 2;
    }

    /** In a stem as many as in the word, for the ending may be what was not recognised. */
    static int mistakes(Word word, String stem) {
        return stem.length() <= SHORTEST_MISTYPED
                ? mistakes(stem)
                : word.folded().stream()
                        .mapToInt(SearchQuestion::mistakes)
                        .max()
                        .orElse(0);
    }

    static boolean isBeginning(String folded) {
        return folded.length() >= SHORTEST_BEGINNING;
    }

    /** The numbers of the words of this question that a word of a text answers. */
    Set<Integer> answeredBy(Word found) {
        var answered = new HashSet<Integer>();
        for (int n = 0; n < words.size(); n++) {
            if (answers(found, words.get(n)) || typos.get(n).stream().anyMatch(t -> accepts(t, found))) {
                answered.add(n);
            }
        }
        return answered;
    }

    /** The question with the words that these hits have in place of mistyped ones; {@code null} if that is the same. */
    String meant(List<ContentSearch.Hit> hits) {
        if (!tolerant) {
            return null;
        }
        var forms = new HashMap<Integer, Map<String, Integer>>();
        hits.stream()
                .flatMap(h -> Stream.concat(h.title().stream(), h.excerpt().stream()))
                .filter(Piece::marked)
                .flatMap(p -> SearchAnalysis.words(p.text(), language).stream())
                .forEach(w -> answeredBy(w).forEach(n -> forms.computeIfAbsent(n, k -> new TreeMap<>())
                        .merge(w.spelled().iterator().next(), 1, Integer::sum)));
        var meant = new StringBuilder(question);
        for (int n = words.size() - 1; n >= 0; n--) {
            var word = words.get(n);
            forms.getOrDefault(n, Map.of()).entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(most -> meant.replace(word.start(), word.end(), most.getKey()));
        }
        return meant.toString().equals(question) ? null : meant.toString();
    }

    /** What the text has, unless what was asked is right as it is. */
    private String wording(Word asked, Word found) {
        return answers(found, asked)
                ? question.substring(asked.start(), asked.end())
                : found.spelled().iterator().next();
    }

    private static boolean answers(Word found, Word asked) {
        return asked.folded().stream()
                        .anyMatch(a -> found.folded().contains(a)
                                || isBeginning(a) && found.folded().stream().anyMatch(f -> f.startsWith(a)))
                || asked.stems().stream().anyMatch(found.stems()::contains);
    }

    private static boolean accepts(CharacterRunAutomaton typos, Word found) {
        return found.folded().stream().anyMatch(typos::run)
                || found.stems().stream().anyMatch(typos::run);
    }

    private static Set<CharacterRunAutomaton> typos(Word word) {
        var accepted = new HashSet<CharacterRunAutomaton>();
        word.folded().forEach(form -> accepted.add(typos(form, mistakes(form))));
        word.stems().forEach(stem -> accepted.add(typos(stem, mistakes(word, stem))));
        return accepted;
    }

    private static CharacterRunAutomaton typos(String form, int mistakes) {
        int second = form.offsetByCodePoints(0, 1);
        var automaton =
                new LevenshteinAutomata(form.substring(second), true).toAutomaton(mistakes, form.substring(0, second));
        return new CharacterRunAutomaton(Operations.determinize(automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    }
}
