package net.dider.portal.content.service;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dider.portal.content.service.SearchAnalysis.Word;
import net.dider.portal.platform.security.SafeHtml;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * A published text as the index keeps it: words ready to be found, and what a hit shows, so that a search asks no
 * database. All languages share the fields; the words in them were made by {@link SearchAnalysis}.
 */
@SearchEntity
@Indexed(index = "content")
public class SearchDocument {

    /** Words that spaces part: this analyzer is there in Lucene and in OpenSearch. */
    private static final String WORDS = "whitespace";

    @DocumentId
    private final String id;

    @KeywordField(projectable = Projectable.YES)
    private final String language;

    @KeywordField(projectable = Projectable.YES, aggregable = Aggregable.YES)
    private final String type;

    @FullTextField(analyzer = WORDS)
    private final String titleSpelled;

    @FullTextField(analyzer = WORDS)
    private final String titleFolded;

    @FullTextField(analyzer = WORDS)
    private final String titleStemmed;

    @FullTextField(analyzer = WORDS)
    private final String textSpelled;

    @FullTextField(analyzer = WORDS)
    private final String textFolded;

    @FullTextField(analyzer = WORDS)
    private final String textStemmed;

    @KeywordField(projectable = Projectable.YES, searchable = Searchable.NO)
    private final String path;

    @KeywordField(projectable = Projectable.YES, searchable = Searchable.NO)
    private final String title;

    @KeywordField(projectable = Projectable.YES, searchable = Searchable.NO)
    private final String summary;

    @KeywordField(projectable = Projectable.YES, searchable = Searchable.NO)
    private final String body;

    @GenericField(projectable = Projectable.YES, sortable = Sortable.YES)
    private final Instant publishedAt;

    SearchDocument(PublishedText text, String path, ContentType kind) {
        id = id(text.itemId(), text.language());
        language = text.language();
        type = text.type();
        this.path = path;
        title = text.title();
        summary = text.summary();
        body = SafeHtml.words(text.body());
        publishedAt = kind.date(text) == null ? text.firstPublishedAt() : kind.date(text);
        var titleWords = SearchAnalysis.words(title, language);
        titleSpelled = join(titleWords, Word::spelled);
        titleFolded = join(titleWords, Word::folded);
        titleStemmed = join(titleWords, Word::stems);
        var textWords = SearchAnalysis.words(summary + "\n" + kind.words(text) + "\n" + body, language);
        textSpelled = join(textWords, Word::spelled);
        textFolded = join(textWords, Word::folded);
        textStemmed = join(textWords, Word::stems);
    }

    static String id(long itemId, String language) {
        return itemId + "-" + language;
    }

    String id() {
        return id;
    }

    private static String join(List<Word> words, Function<Word, Set<String>> kind) {
        return words.stream().flatMap(w -> kind.apply(w).stream()).collect(Collectors.joining(" "));
    }
}
