package net.dider.portal.wordpress.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostBodyTest {

    private static final FormerSite SITE = new FormerSite("https://eski.dider.example");
    private static final Map<String, String> LINKS = Map.of("/hakkimizda", "item:5", "/?p=12", "item:6");

    @Test
    void classic_text_gets_its_paragraphs_and_lines() {
        assertThat(html("Bir <strong>iki</strong>\nüç\n\nDört"))
                .isEqualTo("<p>Bir <strong>iki</strong><br />üç</p><p>Dört</p>");
        assertThat(html("Önce:\n<ul>\n<li>bir</li>\n<li>iki</li>\n</ul>\nsonra"))
                .isEqualToIgnoringWhitespace("<p>Önce:</p><ul><li>bir</li><li>iki</li></ul><p>sonra</p>");
        assertThat(html("<blockquote>Söz\n\nsöz</blockquote>"))
                .isEqualTo("<blockquote><p>Söz</p><p>söz</p></blockquote>");
        assertThat(html("Bir<br />\niki")).as("no line twice").isEqualTo("<p>Bir<br />iki</p>");
        assertThat(html("<pre>a\n\nb</pre>")).isEqualTo("<pre>a\n\nb</pre>");
    }

    @Test
    void blocks_lose_their_comments_and_keep_their_words() {
        assertThat(html(
                        "<!-- wp:heading {\"level\":3} -->\n<h3 class=\"wp-block-heading\">Başlık</h3>\n<!-- /wp:heading -->\n\n"
                                + "<!-- wp:group --><div class=\"wp-block-group\"><!-- wp:paragraph -->\n<p>Metin</p>\n"
                                + "<!-- /wp:paragraph --></div><!-- /wp:group -->"))
                .isEqualToIgnoringWhitespace("<h3>Başlık</h3><p>Metin</p>");
    }

    @Test
    void what_could_act_is_gone_and_what_stood_for_something_else_is_named() {
        var result = convert("Bir<script>alert(1)</script> <a href=\"javascript:x()\" onclick=\"y()\">iki</a>"
                + "\n\n<iframe src=\"https://maps.example/\"></iframe>\n\n[gallery ids=\"1,2\"] [contact-form-7 id=\"7\"]"
                + " [box]üç[/box] [sic] [1] [[kod]]");

        assertThat(result.html())
                .doesNotContain("script", "onclick", "iframe", "gallery", "contact-form", "box")
                .contains("üç", "[sic]", "[1]");
        assertThat(result.leftovers())
                .containsExactlyInAnyOrder("<iframe> https://maps.example/", "[gallery]", "[contact-form-7]", "[box]");
    }

    @Test
    void links_to_the_former_site_lead_to_what_came_of_it() {
        assertThat(html("<a href=\"https://www.eski.dider.example/hakkimizda/#tarih\">biz</a> "
                        + "<a href=\"http://eski.dider.example/?page_id=12\">on iki</a> <a href=\"/hakkimizda/\">yine</a> "
                        + "<a href=\"https://example.org/hakkimizda/\">başka</a> <a href=\"#asagi\">aşağı</a>"))
                .contains("<a href=\"item:5#tarih\">biz</a>")
                .contains("<a href=\"item:6\">on iki</a>")
                .contains("<a href=\"item:5\">yine</a>")
                .contains("href=\"https://example.org/hakkimizda/\"");
    }

    @Test
    void pictures_come_from_the_library_or_are_named() {
        var result = convert(
                "[caption id=\"a\" width=\"300\"]<a href=\"https://eski.dider.example/wp-content/uploads/i.jpg\">"
                        + "<img src=\"https://eski.dider.example/wp-content/uploads/iskele-300x200.jpg\" alt=\"x\"/></a> Eski iskele"
                        + "[/caption]\n\n<img src=\"https://eski.dider.example/wp-content/uploads/yok.jpg\"/>"
                        + "<a href=\"https://eski.dider.example/wp-content/uploads/tuzuk.pdf\">Tüzük</a>"
                        + "<a href=\"https://eski.dider.example/wp-content/uploads/yok.pdf\">Yok</a>");

        assertThat(result.html())
                .contains("<p><img src=\"media:3\" /></p><p>Eski iskele</p>")
                .contains("<a href=\"media:4\">Tüzük</a>Yok")
                .doesNotContain("wp-content");
        assertThat(result.missing())
                .containsExactly(
                        "https://eski.dider.example/wp-content/uploads/yok.jpg",
                        "https://eski.dider.example/wp-content/uploads/yok.pdf");
    }

    @Test
    void a_film_of_another_site_becomes_a_link() {
        var result =
                convert("<!-- wp:embed --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n"
                        + "https://youtu.be/abc\n</div><figcaption>Film</figcaption></figure><!-- /wp:embed -->");

        assertThat(result.html()).contains("<a href=\"https://youtu.be/abc\"").doesNotContain("Film");
        assertThat(result.leftovers()).containsExactly("https://youtu.be/abc");
        assertThat(convert("[embed]https://youtu.be/abc[/embed]").leftovers()).containsExactly("https://youtu.be/abc");
    }

    @Test
    void words_in_containers_are_not_glued_together() {
        assertThat(html("<div>Bir</div><div>iki <b>üç</b><p>dört</p></div>"))
                .isEqualTo("<p>Bir</p><p>iki <b>üç</b></p><p>dört</p>");
    }

    private static String html(String raw) {
        return convert(raw).html();
    }

    private static PostBody.Result convert(String raw) {
        return PostBody.convert(
                raw,
                SITE,
                key -> Optional.ofNullable(LINKS.get(key)),
                name -> name.startsWith("iskele") ? Optional.of(3L) : Optional.empty(),
                name -> name.equals("tuzuk.pdf") ? Optional.of(4L) : Optional.empty());
    }
}
