package net.dider.portal.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLensTest {

    @Test
    void whoever_only_reads_sees_the_words_themselves() {
        var words = "Ara";

        assertThat(TextLens.through("site.search.button.search", words)).isSameAs(words);
        TextLens.KEYS.wear(() -> {});
        assertThat(TextLens.through("site.search.button.search", words)).isSameAs(words);
    }

    @Test
    void the_key_follows_the_words_in_characters_without_glyphs() {
        var seen = new StringBuilder();

        TextLens.KEYS.wear(() -> seen.append(TextLens.through("a.b", "Ara {0}")));

        assertThat(seen.toString()).startsWith("Ara {0}").endsWith("\uDB40\uDC7F");
        assertThat(seen.codePoints().filter(c -> c > 0xFFFF).mapToObj(c -> c - 0xE0000))
                .containsExactly((int) 'a', (int) '.', (int) 'b', 0x7F);
        assertThat(new MessageFormat(seen.toString(), Locale.ROOT).format(new Object[] {7}))
                .startsWith("Ara 7\uDB40");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ara                 | ⟦Âŕâ~~⟧",
                "{0} üye             | ⟦{0} üŷê~~~⟧",
                "İzmir''de {0}       | ⟦İžḿîŕ''đê {0}~~~~~~⟧",
                "<b>Evet</b>         | ⟦<b>Êṽêţ</b>~~~~~⟧",
                "{0, plural, other {# gün}} | ⟦{0, plural, other {# gün}}~~~~~~~~~~~⟧"
            })
    void the_pseudo_language_keeps_what_programs_read(String words, String shown) {
        assertThat(PseudoLanguage.of(words)).isEqualTo(shown);
    }
}
