package net.dider.portal.translations.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextChecksTest {

    /** Rule, language, source, a text that must fail, a text that must pass. */
    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(TextRule.EMPTY, "en", "Ara", "  ", "Search"),
                Arguments.of(TextRule.TOO_LONG, "en", "Ara", "a".repeat(4_001), "a".repeat(4_000)),
                Arguments.of(TextRule.PLACEHOLDERS, "en", "Sayfa {0} / {1}", "Page {0}", "Page {0} of {1}"),
                Arguments.of(TextRule.PLACEHOLDERS, "en", "Sayfa {0}", "Page {0} of {1}", "Page {0}"),
                Arguments.of(
                        TextRule.PLACEHOLDERS, "en", "En çok {max} harf", "At most {min}", "At most {max} letters"),
                Arguments.of(TextRule.PLACEHOLDERS, "tr", "{0} {0,choice,0#texts|1#text}", "Hiç", "{0} metin"),
                Arguments.of(TextRule.APOSTROPHE, "tr", "In {0}", "İzmir'de {0}", "İzmir’de {0}"),
                Arguments.of(TextRule.APOSTROPHE, "tr", "In {0}", "İzmir'de {0}", "İzmir''de {0}"),
                Arguments.of(TextRule.APOSTROPHE, "tr", "{0}", "{0}'ı", "{0, select, other {''}}"),
                Arguments.of(TextRule.NOT_A_PATTERN, "tr", "Page {0}", "Sayfa {0", "Sayfa {0}"),
                Arguments.of(TextRule.NOT_A_PATTERN, "tr", "Page {0}", "Sayfa {0,foo}", "Sayfa {0,number}"),
                Arguments.of(
                        TextRule.PLURAL,
                        "pl",
                        "{0} metin",
                        "{0, plural, one {# tekst} other {# teksty}}",
                        "{0, plural, one {# tekst} few {# teksty} many {# tekstów} other {# tekstu}}"),
                Arguments.of(
                        TextRule.PLURAL,
                        "en",
                        "{0} metin",
                        "{0, plural, one {# text}}",
                        "{0, plural, one {# text} other {# texts}}"),
                Arguments.of(
                        TextRule.PLURAL,
                        "tr",
                        "{0} texts",
                        "{0, plural, one {#} few {#} other {#}}",
                        "{0, plural, =0 {Hiç} one {# metin} other {# metin}}"),
                Arguments.of(
                        TextRule.PLURAL,
                        "en",
                        "{0}.",
                        "{0, selectordinal, one {#st} other {#th}}",
                        "{0, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}"),
                Arguments.of(TextRule.TAG, "en", "Kalın", "<b>Bold</b>", "Bold"),
                Arguments.of(TextRule.TAG, "en", "<b>Kalın</b>", "<i>Bold</i>", "<b>Bold</b>"),
                Arguments.of(TextRule.TAG, "en", "Az", "<script src=x>", "1 < 2 and 3 > 2"),
                Arguments.of(TextRule.EXPRESSION, "en", "Ad", "#{user.name}", "# name"),
                Arguments.of(TextRule.EXPRESSION, "en", "Ad", "${user.name}", "$ 5"),
                Arguments.of(TextRule.OUTER_SPACE, "en", "Ara", " Search", "Search"),
                Arguments.of(TextRule.DOUBLE_SPACE, "en", "Şimdi ara", "Search  now", "Search now"),
                Arguments.of(TextRule.END_MARK, "en", "Kaydedildi.", "Saved", "Saved."),
                Arguments.of(TextRule.END_MARK, "zh", "Kaydedildi.", "已保存", "已保存。"),
                Arguments.of(
                        TextRule.LINK, "en", "Bak: https://a.org/x.", "See https://a.org/y.", "See https://a.org/x."),
                Arguments.of(TextRule.LIMIT, "en", "a".repeat(30), "a".repeat(41), "a".repeat(40)),
                Arguments.of(TextRule.MUCH_LONGER, "en", "Ara", "Search through everything there is", "Search all"),
                Arguments.of(TextRule.SAME_AS_SOURCE, "en", "Ara", "Ara", "Search"),
                Arguments.of(TextRule.SAME_AS_SOURCE, "en", "Sayfa {0}", "Sayfa {0}", "Page {0}"),
                Arguments.of(TextRule.CAPITAL_I, "tr", "x", "Izmir", "İzmir"),
                Arguments.of(TextRule.CAPITAL_I, "tr", "x", "Istanbul’da", "Isparta’da"),
                Arguments.of(TextRule.CAPITAL_I, "tr", "x", "KIMLİK", "KIRIK KİMLİK"),
                Arguments.of(TextRule.CAPITAL_I, "tr", "x", "TITLE", "TİTLE"),
                Arguments.of(TextRule.CAPITAL_I, "tr", "x", "i\u0307zmir", "izmir"),
                Arguments.of(TextRule.CAPITAL_I, "en", "Başlık", "TİTLE", "TITLE"),
                Arguments.of(TextRule.CAPITAL_I, "en", "İzmir’de", "WıLL", "In İzmir"),
                Arguments.of(TextRule.STRAIGHT_APOSTROPHE, "tr", "x", "İzmir'de", "İzmir’de"));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("rules")
    void a_text_that_breaks_the_rule_is_told_from_one_that_keeps_it(
            TextRule rule, String language, String source, String wrong, String right) {
        assertThat(rules(language, source, wrong)).as(wrong).contains(rule);
        assertThat(rules(language, source, right)).as(right).doesNotContain(rule);
    }

    @Test
    void no_rule_is_without_a_text_that_breaks_it() {
        // with the portal around them: ContainerIT, LanguagesContainerIT, TextTeamContainerIT
        var elsewhere = Stream.of(
                TextRule.UNKNOWN,
                TextRule.SHIPPED_ADDRESS,
                TextRule.NOT_AN_ADDRESS,
                TextRule.TAKEN_ADDRESS,
                TextRule.SAME_AS_NOW,
                TextRule.NO_REASON,
                TextRule.TERM);

        assertThat(Stream.concat(rules().map(r -> r.get()[0]), elsewhere).distinct())
                .containsExactlyInAnyOrder((Object[]) TextRule.values());
    }

    @Test
    void a_cure_is_offered_and_cures() {
        var found = TextChecks.check(new TextChecks.Case("a.b.text.c", "tr", "İzmir'in {0}", "{0} of İzmir"));

        assertThat(found)
                .extracting(TextFinding::rule, TextFinding::cured)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TextRule.APOSTROPHE, "İzmir''in {0}"),
                        org.assertj.core.groups.Tuple.tuple(TextRule.STRAIGHT_APOSTROPHE, "İzmir’in {0}"));
        assertThat(rules("tr", "{0} of İzmir", found.get(0).cured())).doesNotContain(TextRule.APOSTROPHE);
        assertThat(rules("tr", "{0} of İzmir", found.get(1).cured())).isEmpty();
    }

    @Test
    void missing_and_strange_placeholders_are_named() {
        assertThat(TextChecks.check(new TextChecks.Case("a.b.text.c", "en", "{0} {2}", "{0} {1}"))
                        .get(0)
                        .detail())
                .isEqualTo("−{1} +{2}");
    }

    @Test
    void a_preview_has_a_line_for_each_form_of_the_number() {
        var english = "{0, plural, =0 {No texts} one {# text} other {# texts}}";

        assertThat(TextPreview.of(english, Locale.ENGLISH, List.of("{0} metin"), List.of("İzmir")))
                .containsExactly("No texts", "1 text", "2 texts", "5 texts", "12,345 texts");
        assertThat(TextPreview.of("{0} metin", Locale.forLanguageTag("tr"), List.of(english), List.of("İzmir")))
                .containsExactly("0 metin", "1 metin", "2 metin", "5 metin", "12.345 metin");
        assertThat(TextPreview.of("{0}, {1}", Locale.ENGLISH, List.of(), List.of("İzmir", "Bremen")))
                .containsExactly("İzmir, Bremen");
        assertThat(TextPreview.of("{0", Locale.ENGLISH, List.of(), List.of("İzmir")))
                .isEmpty();
        assertThat(TextPreview.of("Ara", Locale.ENGLISH, List.of(), List.of("İzmir")))
                .isEmpty();
    }

    @Test
    void words_that_went_and_came_are_told_from_those_that_stayed() {
        assertThat(WordDiff.of("Bütün haberler burada.", "Yeni haberler burada!"))
                .extracting(p -> p.change() + " " + p.text())
                .containsExactly("REMOVED Bütün", "ADDED Yeni", "SAME  haberler burada", "REMOVED .", "ADDED !");
        assertThat(WordDiff.of(null, "Yeni")).extracting(p -> p.change()).containsExactly(WordDiff.Change.ADDED);
    }

    @Test
    void a_translation_is_outdated_when_its_source_says_something_else() {
        var shipped = TextFacts.NONE;
        var own = new TextFacts(java.time.Instant.EPOCH, "Search", true, "Ara", null);
        var compared = new TextFacts(null, null, true, "Bul", null);

        assertThat(TextGrid.isOutdated(shipped, "Ara", "Ara")).isFalse();
        assertThat(TextGrid.isOutdated(shipped, "Bul", "Ara")).isTrue();
        assertThat(TextGrid.isOutdated(own, "Ara", "Ara")).isFalse();
        assertThat(TextGrid.isOutdated(own, "Ara", "Bul"))
                .as("made from what stands there")
                .isFalse();
        assertThat(TextGrid.isOutdated(own, "Bul", "Ara")).isTrue();
        assertThat(TextGrid.isOutdated(compared, "Bul", "Ara"))
                .as("marked as up to date")
                .isFalse();
        assertThat(TextGrid.isOutdated(compared, "Ara", "Ara"))
                .as("the source went back")
                .isFalse();
    }

    private static List<TextRule> rules(String language, String source, String text) {
        return TextChecks.check(new TextChecks.Case("a.b.button.c", language, text, source)).stream()
                .map(TextFinding::rule)
                .toList();
    }
}
