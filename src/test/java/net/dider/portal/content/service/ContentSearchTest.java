package net.dider.portal.content.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.content.service.ContentSearch.Found;
import net.dider.portal.content.service.ContentSearch.Hit;
import net.dider.portal.content.service.ContentSearch.Search;
import net.dider.portal.content.service.SearchExcerpt.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to a real Lucene index in a folder. */
class ContentSearchTest {

    private static final Instant DAY = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    private Path folder;

    private SearchIndex index;
    private ContentSearch search;
    private long nextId = 1;

    @BeforeEach
    void open() {
        index = new SearchIndex(folder.toString(), Optional.empty());
        index.open();
        search = new ContentSearch(index, null);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"izmir", "İZMİR", "IZMIR", "Izmir", "İzmir", "izmır", "İzmir’in", "izmir'de"})
    void every_way_to_write_izmir_finds_the_same(String question) {
        add("tr", "İzmir Ofisi", "");
        add("tr", "Ofis", "<p>İZMİR’de bir ev</p>");
        add("tr", "Izmir sister cities", "");
        add("tr", "İzmirliler", "");
        add("tr", "Bursa", "");

        assertThat(titles(find(question)))
                .containsExactlyInAnyOrder("İzmir Ofisi", "Ofis", "Izmir sister cities", "İzmirliler");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "isik, Işık Üniversitesi",
                "ışık, Işık Üniversitesi",
                "kent, Dünya Kenti",
                "kenti, Kent",
                "dernek, Derneğimiz",
                "derneği, Dernek",
                "O'Brien, Mr O’Brien",
                "obrien, Mr O’Brien",
                "brien, Mr O’Brien",
                "aquila, L'Aquila",
                "l'aquila, L'Aquila",
                "bremen, Bremen’de buluşma",
                "dip, Diplomasi",
                "2026, 2026’dan beri",
                "sisli, Şişli",
                "şehir ve izmir, İzmir bir şehir"
            })
    void a_question_finds_a_title(String question, String title) {
        add("tr", title, "");
        add("tr", "Başka bir şey", "<p>ve başka sözler</p>");

        assertThat(titles(find(question))).containsExactly(title);
    }

    @Test
    void what_is_spelled_as_asked_comes_first() {
        add("tr", "Şık", "<p>şık şık şık</p>");
        add("tr", "Uzun bir başlık", "<p>" + "söz ".repeat(300) + "sık</p>");

        assertThat(titles(find("sık"))).containsExactly("Uzun bir başlık", "Şık");
        assertThat(titles(find("şık"))).containsExactly("Şık", "Uzun bir başlık");
    }

    @Test
    void a_title_comes_before_a_text() {
        add("tr", "Haber", "<p>diplomasi</p>");
        add("tr", "Diplomasi", "<p>haber</p>");

        assertThat(titles(find("diplomasi"))).containsExactly("Diplomasi", "Haber");
    }

    @Test
    void every_word_must_be_there() {
        add("tr", "Kent", "<p>ekonomi</p>");
        add("tr", "Kent diplomasisi", "<p>ekonomi</p>");

        assertThat(titles(find("kent diplomasi"))).containsExactly("Kent diplomasisi");
    }

    @ParameterizedTest
    @CsvSource({"diplomsi, diplomasi", "izmri ofsi, izmir ofisi", "dipolmasi, diplomasi"})
    void a_mistyped_question_finds_what_is_close_and_what_was_meant(String question, String meant) {
        add("tr", "Kent diplomasi ofisi İzmir", "");

        assertThat(search.find(asked(question, "tr"), false).total()).isZero();
        var found = search.find(asked(question, "tr"), true);

        assertThat(found.close()).isTrue();
        assertThat(found.meant()).isEqualTo(meant);
        assertThat(titles(found)).containsExactly("Kent diplomasi ofisi İzmir");
    }

    @Test
    void a_mistyped_word_is_found_with_an_ending_too() {
        add("tr", "Kent diplomasisinin günü", "");

        assertThat(titles(search.find(asked("diplmasi", "tr"), true))).containsExactly("Kent diplomasisinin günü");
    }

    @Test
    void a_language_that_came_later_is_searched_with_its_stems() {
        add("de", "Die Städte am Meer", "");
        add("tr", "Stadt", "");

        assertThat(titles(search.find(asked("Stadt", "de"), false))).containsExactly("Die Städte am Meer");
    }

    @Test
    void languages_types_and_pages_are_kept_apart() {
        for (int n = 0; n < 12; n++) {
            add("tr", "Kent " + n, "");
        }
        add("en", "Kent", "");

        var second = search.find(new Search("kent", "tr", "pages", 10, 10), false);

        assertThat(second.total()).isEqualTo(12);
        assertThat(second.hits()).hasSize(2);
        assertThat(search.find(new Search("kent", "tr", "news", 0, 10), false).total())
                .isZero();
        assertThat(search.countTypes("kent", "tr", List.of("tr", "en"))).containsEntry("pages", 13L);
        assertThat(search.countTypes("kent", "tr", List.of("tr")))
                .as("a language that visitors do not see")
                .containsEntry("pages", 12L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "k*nt",
                "kent~",
                "\"kent",
                "kent)",
                "title:kent",
                "/k.*/",
                "%",
                "_",
                "\\",
                "kent OR x",
                "+-!(){}[]^",
                "'",
                "\u0000",
                "\uD800",
                "\u202Ekent"
            })
    void no_sign_is_an_operator(String question) {
        add("tr", "Başka", "");

        assertThat(search.find(asked(question, "tr"), true).hits()).isEmpty();
    }

    @Test
    void the_longest_questions_are_answered() {
        add("tr", "Kent", "");

        assertThat(find("kent ".repeat(5_000)).total()).isEqualTo(1);
        assertThat(search.find(asked("a".repeat(100_000), "tr"), true).total()).isZero();
        assertThat(search.find(asked("kentxyz abcdefgh ".repeat(50), "tr"), true)
                        .total())
                .isZero();
    }

    @Test
    void what_is_marked_is_only_text() {
        add("tr", "<script>kent</script> & kent", "<p>a &lt;img onerror=x&gt; kent</p>");

        var hit = find("kent").hits().get(0);

        assertThat(hit.title())
                .containsExactly(
                        new Piece("<script>", false),
                        new Piece("kent", true),
                        new Piece("</script> & ", false),
                        new Piece("kent", true));
        assertThat(hit.excerpt()).contains(new Piece("a <img onerror=x> ", false), new Piece("kent", true));
    }

    @Test
    void what_was_taken_away_is_not_found() {
        add("tr", "Kent", "");
        index.write(List.of(), Set.of(SearchDocument.id(1, "tr")));

        assertThat(find("kent").hits()).isEmpty();
    }

    private static final ContentType PAGES = new ContentType() {
        @Override
        public String getName() {
            return "pages";
        }

        @Override
        public int getOrder() {
            return 1;
        }

        @Override
        public String getLabel() {
            return "";
        }
    };

    private void add(String language, String title, String body) {
        index.write(
                List.of(new SearchDocument(
                        new PublishedText(
                                nextId++,
                                "pages",
                                null,
                                language,
                                title,
                                "a",
                                "",
                                body,
                                "",
                                "",
                                DAY,
                                DAY,
                                "tr",
                                false,
                                net.dider.portal.content.entity.OwnFields.NONE,
                                net.dider.portal.content.entity.OwnFields.NONE),
                        "/a",
                        PAGES)),
                List.of());
    }

    private Found find(String question) {
        return search.find(asked(question, "tr"), false);
    }

    private static Search asked(String question, String language) {
        return new Search(question, language, null, 0, 10);
    }

    private static List<String> titles(Found found) {
        return found.hits().stream()
                .map(Hit::title)
                .map(t -> t.stream().map(Piece::text).reduce("", String::concat))
                .toList();
    }
}
