package net.dider.portal.content.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.TextDiff.Change;
import net.dider.portal.content.service.TextDiff.Paragraph;
import net.dider.portal.content.service.TextDiff.Words;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    @Test
    void only_the_words_that_changed_are_marked() {
        var changed = changes(
                "<p>İzmir bir liman kentidir.</p><p>Kalır.</p>", "<p>İzmir büyük bir liman kentidir.</p><p>Kalır.</p>");

        assertThat(changed).singleElement().satisfies(p -> {
            assertThat(p.change()).isEqualTo(Change.CHANGED);
            assertThat(marked(p.after())).isEqualTo("büyük");
            assertThat(marked(p.before())).isEmpty();
        });
    }

    @Test
    void turkish_words_are_taken_whole() {
        var changed = changes("<p>Işığı gördü.</p>", "<p>İşiği gördü.</p>");

        assertThat(marked(changed.get(0).before())).isEqualTo("Işığı");
        assertThat(marked(changed.get(0).after())).isEqualTo("İşiği");
    }

    @Test
    void paragraphs_come_and_go() {
        var changed = changes("<p>Bir.</p><p>Üç.</p>", "<p>Bir.</p><h2>İki</h2><p>Üç.</p>");

        assertThat(changed).singleElement().satisfies(p -> {
            assertThat(p.change()).isEqualTo(Change.ADDED);
            assertThat(words(p.after())).isEqualTo("İki");
        });
    }

    @Test
    void a_link_that_leads_elsewhere_is_a_change_though_its_words_are_the_same() {
        var changed = changes("<p><a href=\"item:1\">Üyelik</a></p>", "<p><a href=\"item:2\">Üyelik</a></p>");

        assertThat(changed).hasSize(1);
        assertThat(marked(changed.get(0).after())).contains("2");
    }

    @Test
    void what_looks_like_a_tag_stays_text() {
        var changed = changes("<p>a</p>", "<p>a &lt;script&gt;alert(1)&lt;/script&gt;</p>");

        assertThat(words(changed.get(0).after())).contains("<script>");
    }

    @Test
    void nested_lists_count_each_entry_once() {
        assertThat(TextDiff.paragraphs("<ul><li>Bir<ul><li>İki</li></ul></li></ul>"))
                .containsExactly("Bir", "İki");
    }

    @Test
    void the_same_text_has_no_change() {
        var text = new WrittenText("Başlık", "baslik", "Özet", "<p>Metin</p>");
        var dated =
                text.withOwn(new net.dider.portal.content.entity.OwnFields(java.util.Map.of("firstDay", "2026-11-23")));
        assertThat(TextDiff.isChanged(TextDiff.of(text, dated))).as("a field").isTrue();
        assertThat(TextDiff.isChanged(TextDiff.of(dated, dated))).isFalse();

        assertThat(TextDiff.isChanged(TextDiff.of(text, text))).isFalse();
    }

    private static List<Paragraph> changes(String before, String after) {
        return TextDiff.of(new WrittenText("", "", "", before), new WrittenText("", "", "", after)).stream()
                .filter(p -> p.change() != Change.SAME)
                .toList();
    }

    private static String marked(List<Words> words) {
        return words.stream()
                .filter(Words::changed)
                .map(Words::text)
                .collect(Collectors.joining())
                .strip();
    }

    private static String words(List<Words> words) {
        return words.stream().map(Words::text).collect(Collectors.joining()).strip();
    }
}
