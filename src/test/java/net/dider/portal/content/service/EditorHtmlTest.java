package net.dider.portal.content.service;

import static org.assertj.core.api.Assertions.assertThat;

import net.dider.portal.platform.security.SafeHtml;
import org.junit.jupiter.api.Test;

/** What is pasted past the editor in the browser is as clean when it is stored. */
class EditorHtmlTest {

    @Test
    void a_text_from_word_becomes_plain_html() {
        assertThat(
                        stored(
                                """
                <style>p.MsoNormal {color:red}</style>
                <h1 style='mso-x:1'>Rapor<o:p></o:p></h1>\
                <p class=MsoNormal><b><span style='color:#C00000'>Kalın</span></b>&nbsp;<i>eğik</i><o:p></o:p></p>\
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·  </span>Bir</p>\
                <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o </span>İç</p>\
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>· </span>İki</p>\
                <p class=MsoNormal>Ara</p>\
                <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1. </span>Önce</p>\
                <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2. </span>Sonra</p>\
                <h2>Alt</h2>"""))
                .isEqualTo("<h2>Rapor</h2>"
                        + "<p><b><span>Kalın</span></b> <i>eğik</i></p>"
                        + "<ul><li>Bir<ul><li>İç</li></ul></li><li>İki</li></ul><p>Ara</p>"
                        + "<ol><li>Önce</li><li>Sonra</li></ol><h3>Alt</h3>");
    }

    @Test
    void the_styles_of_google_docs_become_what_they_mean() {
        assertThat(
                        stored(
                                "<b style=\"font-weight:normal;\" id=\"docs-internal-guid\"><h2>Başlık</h2>"
                                        + "<p><span style=\"font-weight:700\">Kalın</span><span style=\"font-style:italic\"> eğik</span></p></b>"))
                .isEqualTo("<h2>Başlık</h2><p><span><strong>Kalın</strong></span><span><em> eğik</em></span></p>");
    }

    @Test
    void what_is_stored_already_stays_as_it_is() {
        var body = "<h2>Başlık</h2>\n<p>Söz <span lang=\"de\">Guten Tag</span><br />iki</p>\n"
                + "<table><caption>Ücret</caption><thead><tr><th scope=\"col\">Yıl</th></tr></thead>"
                + "<tbody><tr><td>2026</td></tr></tbody></table>\n<p><a href=\"item:4#a\">Bağ</a></p>";

        var once = stored(body);
        assertThat(stored(once)).isEqualTo(once);
        assertThat(once).contains("<span lang=\"de\">", "scope=\"col\"", "href=\"item:4#a\"", "<br />");
    }

    private static String stored(String pasted) {
        return SafeHtml.body(EditorHtml.normalise(pasted));
    }
}
