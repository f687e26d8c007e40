package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.content.service.SearchAnalysis.Word;
import net.dider.portal.content.service.SearchExcerpt.Piece;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchTimeoutException;

/**
 * Finds published texts by their words, from the index alone. All words must be there, as written, folded, begun or
 * stemmed; what is spelled as asked comes first, for folding brings sık and şık together.
 */
@ApplicationScoped
public class ContentSearch {

    private static final Logger LOG = Logger.getLogger(ContentSearch.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** More than any score that words can get. */
    private static final float SPELLED_AS_ASKED = 1_000;

    private static final float IN_TITLE = 4;
    private static final float WHOLE_WORD = 2;
    private static final float BEGINNING = 1;
    private static final float STEM = 0.7f;
    private static final float MISTYPED = 0.3f;
    private static final AggregationKey<Map<String, Long>> TYPES = AggregationKey.of("types");

    private SearchIndex index;
    private SearchUpdateService updates;

    protected ContentSearch() {}

    @Inject
    ContentSearch(SearchIndex index, SearchUpdateService updates) {
        this.index = index;
        this.updates = updates;
    }

    /** What is asked: in one language, of one type or ({@code null}) of all; {@code first} counts from 0. */
    public record Search(String question, String language, String type, int first, int count) {}

    /** A text that was found; title and excerpt in pieces, those that answer the question marked. */
    public record Hit(
            String language, String type, String path, List<Piece> title, List<Piece> excerpt, Instant publishedAt) {}

    /**
     * A page of hits; {@code close} when nothing has the words as asked and these have similar ones, {@code meant} then
     * is the question as they have it.
     */
    public record Found(List<Hit> hits, long total, boolean close, String meant) {

        static final Found NOTHING = new Found(List.of(), 0, false, null);
    }

    /** False while results may be missing. */
    public boolean isComplete() {
        return updates.isComplete();
    }

    /** True when there is something in the question that can be looked for. */
    public boolean isQuestion(String question) {
        return !SearchQuestion.of(question, "", false).isEmpty();
    }

    /** What has the words; with {@code tolerant}, and only if nothing has them, what has similar ones. */
    public Found find(Search search, boolean tolerant) {
        var strict = SearchQuestion.of(search.question(), search.language(), false);
        if (strict.isEmpty()) {
            return Found.NOTHING;
        }
        return ask(session -> {
                    var found = find(session, search, strict);
                    return found.total() > 0 || !tolerant
                            ? found
                            : find(session, search, SearchQuestion.of(search.question(), search.language(), true));
                })
                .orElse(Found.NOTHING);
    }

    /** How many texts of each type in these languages have the words; types without any are left out. */
    public Map<String, Long> countTypes(String question, String language, Collection<String> languages) {
        var asked = SearchQuestion.of(question, language, false);
        if (asked.isEmpty()) {
            return Map.of();
        }
        return ask(session -> (Map<String, Long>) new TreeMap<>(session.search(SearchDocument.class)
                        .where(f -> f.bool()
                                .must(wanted(f, asked))
                                .filter(f.terms().field("language").matchingAny(languages)))
                        .aggregation(TYPES, f -> f.terms().field("type", String.class))
                        .failAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .fetch(0)
                        .aggregation(TYPES)))
                .orElse(Map.of());
    }

    private <T> Optional<T> ask(Function<SearchSession, T> question) {
        var asked = index.mapping();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(index.read(question));
        } catch (SearchTimeoutException e) {
            LOG.log(Level.WARNING, "A search took too long");
        } catch (RuntimeException e) {
            if (asked.equals(index.mapping())) {
                LOG.log(Level.WARNING, "A search failed", e);
                updates.distrust();
            }
        }
        return Optional.empty();
    }

    private static Found find(SearchSession session, Search search, SearchQuestion question) {
        var result = session.search(SearchDocument.class)
                .select(f -> f.composite()
                        .from(
                                f.field("type", String.class),
                                f.field("path", String.class),
                                f.field("title", String.class),
                                f.field("summary", String.class),
                                f.field("body", String.class),
                                f.field("publishedAt", Instant.class))
                        .asList())
                .where(f -> narrowed(f, wanted(f, question), search))
                .sort(f ->
                        f.composite().add(f.score()).add(f.field("publishedAt").desc()))
                .failAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .fetch(search.first(), search.count());
        var hits = result.hits().stream()
                .map(columns -> hit(search.language(), columns, question))
                .toList();
        return new Found(hits, result.total().hitCount(), question.isTolerant(), question.meant(hits));
    }

    private static Hit hit(String language, List<?> columns, SearchQuestion question) {
        var summary = SearchExcerpt.whole((String) columns.get(3), question, language);
        var excerpt = summary.stream().anyMatch(Piece::marked)
                ? summary
                : SearchExcerpt.best((String) columns.get(4), question, language)
                        .orElse(summary);
        return new Hit(
                language,
                (String) columns.get(0),
                (String) columns.get(1),
                SearchExcerpt.whole((String) columns.get(2), question, language),
                excerpt,
                (Instant) columns.get(5));
    }

    private static PredicateFinalStep narrowed(SearchPredicateFactory f, PredicateFinalStep wanted, Search search) {
        var narrowed = f.bool().must(wanted).filter(f.match().field("language").matching(search.language()));
        return search.type() == null
                ? narrowed
                : narrowed.filter(f.match().field("type").matching(search.type()));
    }

    private static PredicateFinalStep wanted(SearchPredicateFactory f, SearchQuestion question) {
        var all = f.bool();
        var spelled = f.bool();
        for (var word : question.needed()) {
            all.must(has(f, word, question.isTolerant()));
            spelled.must(isSpelled(f, word));
        }
        return all.should(spelled.constantScore().boost(SPELLED_AS_ASKED));
    }

    private static PredicateFinalStep has(SearchPredicateFactory f, Word word, boolean tolerant) {
        var has = f.bool();
        var whole = String.join(" ", word.folded());
        has.should(f.match().field("titleFolded").matching(whole).boost(IN_TITLE * WHOLE_WORD));
        has.should(f.match().field("textFolded").matching(whole).boost(WHOLE_WORD));
        for (var form : word.folded()) {
            if (SearchQuestion.isBeginning(form)) {
                has.should(f.prefix().field("titleFolded").matching(form).boost(IN_TITLE * BEGINNING));
                has.should(f.prefix().field("textFolded").matching(form).boost(BEGINNING));
            }
        }
        if (tolerant) {
            for (var form : word.folded()) {
                has.should(mistyped(f, form, SearchQuestion.mistakes(form), "titleFolded", "textFolded"));
            }
            for (var stem : word.stems()) {
                has.should(mistyped(f, stem, SearchQuestion.mistakes(word, stem), "titleStemmed", "textStemmed"));
            }
        }
        var stems = String.join(" ", word.stems());
        has.should(f.match().field("titleStemmed").matching(stems).boost(IN_TITLE * STEM));
        return has.should(f.match().field("textStemmed").matching(stems).boost(STEM));
    }

    /** Asked of stems too, for a Turkish word is rarely met without an ending. */
    private static PredicateFinalStep mistyped(
            SearchPredicateFactory f, String form, int mistakes, String title, String text) {
        return f.match()
                .field(title)
                .boost(IN_TITLE * MISTYPED)
                .field(text)
                .boost(MISTYPED)
                .matching(form)
                .fuzzy(mistakes, 1);
    }

    private static PredicateFinalStep isSpelled(SearchPredicateFactory f, Word word) {
        var spelled = f.bool();
        for (var form : word.spelled()) {
            spelled.should(
                    SearchQuestion.isBeginning(form)
                            ? f.prefix().fields("titleSpelled", "textSpelled").matching(form)
                            : f.match().fields("titleSpelled", "textSpelled").matching(form));
        }
        return spelled;
    }
}
