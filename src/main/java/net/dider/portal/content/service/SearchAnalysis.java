package net.dider.portal.content.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import net.dider.portal.platform.text.Folding;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * Takes a text apart into the words that the index keeps and a question asks for. It is done here and not in the index,
 * so that Lucene and OpenSearch find the same and a language that is added while running needs no new index: whatever
 * has a stemmer below is stemmed, every other language is searched by its folded words (domain facts §4.3, §4.4).
 */
final class SearchAnalysis {

    /** Raise it with every change of what is below or in {@link SearchDocument}: each portal then makes its index anew. */
    static final int VERSION = 1;

    private static final Map<String, Supplier<SnowballStemmer>> STEMMERS = Map.of(
            "tr", TurkishStemmer::new,
            "en", EnglishStemmer::new,
            "de", GermanStemmer::new,
            "fr", FrenchStemmer::new,
            "nl", DutchStemmer::new,
            "es", SpanishStemmer::new,
            "it", ItalianStemmer::new,
            "pt", PortugueseStemmer::new,
            "da", DanishStemmer::new,
            "ru", RussianStemmer::new);

    private static final Map<String, CharArraySet> STOP_WORDS = Map.of(
            "tr", TurkishAnalyzer.getDefaultStopSet(),
            "en", EnglishAnalyzer.ENGLISH_STOP_WORDS_SET,
            "de", GermanAnalyzer.getDefaultStopSet());

    private static final Pattern APOSTROPHE = Pattern.compile("['’‘ʼ´`]");
    /** Snowball takes -ti and -tin of kenti, kentin for more than the ending they are; these are what is left then. */
    private static final Pattern TURKISH_ENDING = Pattern.compile("(?<=.{3})(?:l[ae]r)?(?:[ıiuü]n?|[ae]|[dt][ae]n?)$");

    private static final int MOST_KNOWN = 6_000;
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_HEAD = 2;

    /** The words that people use most, taken apart already: a page of hits has thousands. */
    private static final Cache<Token, Kinds> KNOWN =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

    private SearchAnalysis() {}

    private record Token(String letters, String language) {}

    private record Kinds(Set<String> spelled, Set<String> folded, Set<String> stems, boolean weightless) {}

    /**
     * A word of a text and where it stands there. Each set holds a word of one kind in its forms: as written in small
     * letters, folded, and stemmed; a name with an apostrophe has one with and one without what follows it.
     */
    record Word(int start, int end, Set<String> spelled, Set<String> folded, Set<String> stems, boolean weightless) {}

    static List<Word> words(String text, String language) {
        var words = new ArrayList<Word>();
        try (var tokens = new StandardTokenizer()) {
            tokens.setReader(new StringReader(text));
            var letters = tokens.getAttribute(CharTermAttribute.class);
            var place = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var kinds = KNOWN.get(new Token(letters.toString(), language), SearchAnalysis::kinds);
                var word = new Word(
                        place.startOffset(),
                        place.endOffset(),
                        kinds.spelled(),
                        kinds.folded(),
                        kinds.stems(),
                        kinds.weightless());
                if (!word.folded().isEmpty() && !isEndingOfNumber(text, word, words)) {
                    words.add(word);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The tokenizer parts a number from its ending, which then is no word: 2026'dan. */
    private static boolean isEndingOfNumber(String text, Word word, List<Word> before) {
        return !before.isEmpty()
                && before.get(before.size() - 1).end() == word.start() - 1
                && APOSTROPHE
                        .matcher(text.substring(word.start() - 1, word.start()))
                        .matches()
                && word.folded().stream().allMatch(TurkishSuffixes::isSuffix);
    }

    private static Kinds kinds(Token token) {
        var locale = Locale.forLanguageTag(token.language());
        var family = locale.getLanguage();
        var spelled = new LinkedHashSet<String>();
        for (var form : forms(token.letters())) {
            spelled.add(lower(form, locale));
        }
        var folded = new LinkedHashSet<String>();
        var stems = new LinkedHashSet<String>();
        for (var form : spelled) {
            folded.add(Folding.fold(form));
            stems.add(Folding.fold(stem(form, family)));
        }
        spelled.remove("");
        folded.remove("");
        stems.remove("");
        var weightless =
                STOP_WORDS.getOrDefault(family, CharArraySet.EMPTY_SET).contains(lower(token.letters(), locale));
        return new Kinds(
                Collections.unmodifiableSet(spelled),
                Collections.unmodifiableSet(folded),
                Collections.unmodifiableSet(stems),
                weightless);
    }

    /**
     * İzmir'in is İzmirin and İzmir; O'Brien is OBrien and Brien; neither loses the name.
     */
    private static List<String> forms(String token) {
        var marks = APOSTROPHE.matcher(token);
        if (!marks.find()) {
            return List.of(token);
        }
        var whole = marks.replaceAll("");
        int last = -1;
        marks.reset();
        while (marks.find()) {
            last = marks.start();
        }
        var head = token.substring(0, last);
        var rest = token.substring(last + 1);
        var bareHead = APOSTROPHE.matcher(head).replaceAll("");
        var foldedRest = Folding.fold(rest);
        if (bareHead.length() >= SHORTEST_HEAD && ("s".equals(foldedRest) || TurkishSuffixes.isSuffix(foldedRest))) {
            return List.of(bareHead, whole);
        }
        return rest.length() >= SHORTEST_STEM ? List.of(whole, rest) : List.of(whole);
    }

    /** Small letters of that language; a dot that Unicode left alone over an i goes (domain facts §4.1). */
    private static String lower(String text, Locale locale) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(locale)
                .replace("i\u0307", "i");
    }

    private static String stem(String word, String family) {
        if (!STEMMERS.containsKey(family)) {
            return word;
        }
        var stemmer = STEMMERS.get(family).get();
        stemmer.setCurrent(word);
        stemmer.stem();
        var stem = stemmer.getCurrent();
        if (stem.length() >= SHORTEST_STEM || stem.length() == word.length()) {
            return stem;
        }
        return "tr".equals(family) ? TURKISH_ENDING.matcher(word).replaceAll("") : word;
    }
}
