package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dider.portal.translations.entity.GlossaryTerm;

/** The agreed terms in memory: what of them a source says, and whether a translation has the words for it. */
@ApplicationScoped
public class Glossary {

    @PersistenceContext
    private EntityManager entityManager;

    private volatile List<Term> terms;

    private record Term(Map<String, TermWords> words, String note) {}

    /**
     * A term that a source has.
     *
     * @param word as the glossary has it in the source's language
     * @param agreed what it is in the other language
     */
    public record Found(String word, String agreed, String note) {}

    /** A part of a source; {@code agreed} is null where it is no term. */
    public record Piece(String text, String agreed) implements Serializable {}

    /** Another object after every change. */
    Object edition() {
        return terms();
    }

    private List<Term> terms() {
        var known = terms;
        if (known == null) {
            known = entityManager
                    .createQuery("SELECT t FROM GlossaryTerm t ORDER BY t.id", GlossaryTerm.class)
                    .getResultStream()
                    .map(Glossary::term)
                    .collect(Collectors.toCollection(ArrayList::new));
            terms = known;
        }
        return known;
    }

    private static Term term(GlossaryTerm stored) {
        var words = new HashMap<String, TermWords>();
        stored.getWords().forEach((language, word) -> words.put(language, new TermWords(word)));
        return new Term(words, stored.getNote());
    }

    void apply(@Observes(during = TransactionPhase.AFTER_SUCCESS) GlossaryChanged change) {
        terms = null;
    }

    /** The terms of a source that have a word in the other language. */
    public List<Found> find(String source, String from, String to) {
        return matching(source, from, to).stream().map(t -> found(t, from, to)).toList();
    }

    private List<Term> matching(String source, String from, String to) {
        if (source == null || from.equals(to) || terms().isEmpty()) {
            return List.of();
        }
        var words = TermWords.split(source);
        return terms().stream()
                .filter(t -> t.words().containsKey(from) && t.words().containsKey(to))
                .filter(t -> !t.words().get(from).in(words).isEmpty())
                .toList();
    }

    /** The terms of a source whose agreed words its translation has not. */
    public List<Found> findMissing(String source, String from, String translation, String to) {
        var words = TermWords.split(translation);
        return matching(source, from, to).stream()
                .filter(t -> t.words().get(to).in(words).isEmpty())
                .map(t -> found(t, from, to))
                .toList();
    }

    private static Found found(Term term, String from, String to) {
        return new Found(term.words().get(from).written(), term.words().get(to).written(), term.note());
    }

    /** The same as a finding: kent diplomasisi → city diplomacy. */
    Optional<TextFinding> check(String source, String from, String translation, String to) {
        var missing = findMissing(source, from, translation, to).stream()
                .map(f -> f.word() + " → " + f.agreed())
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(TextFinding.of(TextRule.TERM, missing));
    }

    /** A source with its terms set apart, to be marked. */
    public List<Piece> mark(String source, String from, String to) {
        var pieces = new ArrayList<Piece>();
        var words = TermWords.split(source);
        int done = 0;
        for (int n = 0; n < words.size(); n++) {
            for (var term : matching(source, from, to)) {
                var end = term.words().get(from).endAt(words, n);
                if (end > 0 && words.get(n).start() >= done) {
                    add(pieces, source.substring(done, words.get(n).start()), null);
                    add(
                            pieces,
                            source.substring(words.get(n).start(), end),
                            term.words().get(to).written());
                    done = end;
                }
            }
        }
        add(pieces, source == null ? "" : source.substring(done), null);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, String agreed) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, agreed));
        }
    }
}
