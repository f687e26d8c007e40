package net.dider.portal.content.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.dider.portal.content.service.SearchExcerpt.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchExcerptTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "izmir, Dünya Kenti İZMİR’in günü, Dünya Kenti [İZMİR’in] günü",
                "IZMIR, İzmirli ve Izmir, [İzmirli] ve [Izmir]",
                "isik, Işık ve ışıklar, [Işık] ve [ışıklar]",
                "kent, Dünya Kenti, Dünya [Kenti]",
                "obrien, Mr O'Brien came, Mr [O'Brien] came",
                "<b>kent</b>, <script>kent</script> & b, <script>[kent]</script> & [b]"
            })
    void what_answers_is_marked_and_every_other_character_stays(String question, String text, String marked) {
        assertThat(shown(SearchExcerpt.whole(text, SearchQuestion.of(question, "tr", false), "tr")))
                .isEqualTo(marked);
        assertThat(SearchExcerpt.whole(text, SearchQuestion.of(question, "tr", false), "tr").stream()
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void the_best_part_of_a_long_text_has_the_most_words_of_the_question() {
        var text = "deniz ".repeat(200) + "Kent uzakta. " + "deniz ".repeat(100) + "Kent ve diplomasi burada birlikte. "
                + "deniz ".repeat(200);

        var best = SearchExcerpt.best(text, SearchQuestion.of("kent diplomasi", "tr", false), "tr")
                .orElseThrow();

        assertThat(shown(best))
                .contains("[Kent] ve [diplomasi] burada")
                .startsWith("…")
                .endsWith("…");
        assertThat(shown(best).length()).isLessThan(300);
    }

    @Test
    void a_text_that_answers_nothing_has_no_best_part() {
        assertThat(SearchExcerpt.best("deniz", SearchQuestion.of("kent", "tr", false), "tr"))
                .isEmpty();
    }

    @Test
    void a_tolerant_question_marks_what_is_nearly_it_and_a_strict_one_does_not() {
        assertThat(shown(SearchExcerpt.whole("Kent diplomasisi", SearchQuestion.of("diplomsisi", "tr", true), "tr")))
                .isEqualTo("Kent [diplomasisi]");
        assertThat(shown(SearchExcerpt.whole("Kent diplomasisi", SearchQuestion.of("diplomsisi", "tr", false), "tr")))
                .isEqualTo("Kent diplomasisi");
    }

    private static String shown(java.util.List<Piece> pieces) {
        return pieces.stream()
                .map(p -> p.marked() ? "[" + p.text() + "]" : p.text())
                .collect(Collectors.joining());
    }
}
