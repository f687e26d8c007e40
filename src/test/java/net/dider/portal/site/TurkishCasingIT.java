package net.dider.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.dider.portal.testing.Browser;
import net.dider.portal.testing.RunningPortal;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T23: every word says which language it is in, so that a browser writes Turkish i as İ and English i as I. */
class TurkishCasingIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final RunningPortal portal = RunningPortal.shared();

    @ParameterizedTest
    @CsvSource({"/tr/, İLETİŞİM, ENGLISH", "/en/, CITY DIPLOMACY, TÜRKÇE", "/tr/ara, ARAMA, ENGLISH"})
    void capitals_are_those_of_the_words_own_language(String path, String capitals, String other) {
        var page = BROWSER.visitor().open(portal.baseUrl() + path).page();
        page.evaluate("document.querySelectorAll('body, body *').forEach(e => e.style.textTransform = 'uppercase')");

        assertThat(page.locator("body").innerText()).contains(capitals, other).doesNotContain("ENGLİSH");
        assertThat(
                        (List<?>)
                                page.evaluate(
                                        """
                () => {
                  const wrong = [];
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const element = walker.currentNode.parentElement;
                    const words = walker.currentNode.data.trim();
                    if (!words || !element.checkVisibility() || element.children.length > 0) continue;
                    const lang = element.closest('[lang]').lang;
                    if (element.innerText.trim() !== words.toLocaleUpperCase(lang)) wrong.push(lang + ': ' + words);
                    if (/[ığşİĞŞ]/.test(words) && lang === 'en') wrong.push('Turkish said to be English: ' + words);
                  }
                  return wrong;
                }
                """))
                .filteredOn(
                        w -> !w.toString().contains("DİDER") && !w.toString().contains("İzmir"))
                .isEmpty();
    }
}
