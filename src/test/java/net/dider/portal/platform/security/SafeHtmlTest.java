package net.dider.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * The judge of what is left is an HTML5 parser as browsers have it: no string comparison is fooled by a trick of
 * writing.
 */
class SafeHtmlTest {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "strong",
            "b",
            "em",
            "i",
            "u",
            "s",
            "sub",
            "sup",
            "a",
            "br",
            "hr",
            "blockquote",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "abbr",
            "span",
            "code",
            "pre",
            "dl",
            "dt",
            "dd",
            "img");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "rel"),
            "img", Set.of("src"),
            "abbr", Set.of("title"),
            "th", Set.of("scope", "colspan", "rowspan"),
            "td", Set.of("colspan", "rowspan"),
            "ol", Set.of("start"));
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "item", "media");

    static Stream<String> attacks() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<p>a<script>alert(1)",
                "<img src=x onerror=alert(1)>",
                "<img src=\"x\"onerror=\"alert(1)\">",
                "<p onclick=\"alert(1)\">a</p>",
                "<p onmouseover=alert(1) lang=tr>a</p>",
                "<p OnPointerEnter='alert(1)'>a</p>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
                "<a href=\" javascript:alert(1)\">a</a>",
                "<a href=\"java\tscript:alert(1)\">a</a>",
                "<a href=\"java\nscript:alert(1)\">a</a>",
                "<a href=\"\u0001javascript:alert(1)\">a</a>",
                "<a href=\"&#106;avascript:alert(1)\">a</a>",
                "<a href=\"&#x6A;&#x61;vascript&colon;alert(1)\">a</a>",
                "<a href=\"javascript&#58;alert(1)\">a</a>",
                "<a href=\"jav&#x09;ascript:alert(1)\">a</a>",
                "<a href=\"JAVASCRİPT:alert(1)\">a</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
                "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">a</a>",
                "<a href=\"vbscript:msgbox(1)\">a</a>",
                "<a href=\"file:///etc/passwd\">a</a>",
                "<a href=\"blob:https://evil.example/1\">a</a>",
                "<a href=\"http://ok.example\" href=\"javascript:alert(1)\">a</a>",
                "<a xlink:href=\"javascript:alert(1)\">a</a>",
                "<a href=\"/tr/\" target=\"_blank\" ping=\"//evil.example\">a</a>",
                "<svg onload=alert(1)></svg>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text y=\"20\">a</text></a></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<style>*{background:url(//evil.example)}</style>",
                "<p style=\"background:url(javascript:alert(1))\">a</p>",
                "<p class=\"btn\" id=\"main\">a</p>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"data:text/html,x\"></object><embed src=x>",
                "<form action=\"//evil.example\"><input name=password><button>Giriş</button></form>",
                "<button formaction=javascript:alert(1)>a</button>",
                "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                "<base href=\"//evil.example/\">",
                "<body onload=alert(1)>",
                "<details open ontoggle=alert(1)>a</details>",
                "<video><source onerror=alert(1)></video>",
                "<audio src=x onerror=alert(1)>",
                "<marquee onstart=alert(1)>a</marquee>",
                "<input autofocus onfocus=alert(1)>",
                "<template><script>alert(1)</script></template>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
                "<title><img title=\"</title><img src=x onerror=alert(1)>\">",
                "<xmp><img title=\"</xmp><img src=x onerror=alert(1)>\">",
                "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<?xml version=\"1.0\"?><script>alert(1)</script>",
                "<p><b><p><b><i></p></b><img src=x onerror=alert(1)></i>",
                "<abbr title=\"&quot;><img src=x onerror=alert(1)>\">a</abbr>",
                "<p lang='\"><script>alert(1)</script>'>a</p>",
                "<table><td lang=\"en onclick=alert(1)\">a</td></table>",
                "<a href='item:1\" onclick=\"alert(1)'>a</a>",
                "<img src=\"x` `<script>alert(1)</script>\"` `>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_that_acts_is_left(String attack) throws Exception {
        var clean = SafeHtml.body(attack);

        assertThat(strangersIn(clean))
                .as("SafeHtml.body left this of %s: %s", attack, clean)
                .isEmpty();
        assertThat(SafeHtml.body(clean)).as("cleaning twice changes nothing").isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Amaç</h2><h3>Ğ</h3><h4>ş</h4><p>Bir <strong>iki</strong> <em>üç</em> <b>b</b> <i>i</i> <u>u</u> <s>s</s></p>",
                "<p lang=\"en\">World <span lang=\"pt-BR\">Cidade</span></p>",
                "<ul><li>bir</li></ul><ol start=\"3\"><li>üç</li></ol>",
                "<table><caption>Ofisler</caption><thead><tr><th scope=\"col\">Kent</th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\" rowspan=\"2\">Bremen</th><td colspan=\"2\">2019</td></tr></tbody></table>",
                "<blockquote><p>söz</p></blockquote><hr /><pre><code>a</code></pre>",
                "<dl><dt>a</dt><dd>b</dd></dl><p>H<sub>2</sub>O<sup>2</sup><br />x</p>",
                "<p>a <img src=\"media:42\" /> b</p>",
                "<p><abbr title=\"Kişisel Verilerin Korunması Kanunu\">KVKK</abbr></p>"
            })
    void what_an_editor_may_write_survives_as_written(String html) {
        assertThat(SafeHtml.body(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=1",
                "http://example.org",
                "mailto:ad@ornek.org",
                "tel:+902320000000",
                "item:42",
                "item:42#nasil",
                "media:42",
                "/tr/hakkimizda",
                "#bolum"
            })
    void a_link_to_a_harmless_place_survives(String address) throws Exception {
        var clean = SafeHtml.body("<p><a href=\"" + address + "\">a</a></p>");

        assertThat(elements(parse(clean)).stream()
                        .filter(e -> "a".equals(e.getLocalName()))
                        .map(e -> e.getAttributes().getNamedItem("href").getNodeValue()))
                .containsExactly(address);
    }

    @Test
    void nothing_in_means_nothing_out() {
        assertThat(SafeHtml.body(null)).isEmpty();
        assertThat(SafeHtml.body("  ")).isEmpty();
        assertThat(SafeHtml.words(null)).isEmpty();
    }

    @Test
    void words_stand_apart_where_blocks_did() {
        assertThat(SafeHtml.words("<h2>Dünya Kenti</h2><p>İzmir &amp; <b>Ege</b></p><ul><li>bir</li><li>iki</li></ul>"))
                .isEqualTo("Dünya Kenti İzmir & Ege bir iki");
    }

    /** Every element, attribute and link target of the HTML that is not on the list. */
    private static List<String> strangersIn(String html) throws Exception {
        var strangers = new ArrayList<String>();
        for (var element : elements(parse(html))) {
            var name = element.getLocalName();
            if (!ELEMENTS.contains(name)) {
                strangers.add("<" + name + ">");
            }
            var attributes = element.getAttributes();
            for (int n = 0; n < attributes.getLength(); n++) {
                var attribute = attributes.item(n);
                if ("lang".equals(attribute.getNodeName())
                        && attribute.getNodeValue().matches("[\\w-]+")) {
                    continue;
                }
                if (!ATTRIBUTES.getOrDefault(name, Set.of()).contains(attribute.getNodeName())) {
                    strangers.add(name + " " + attribute.getNodeName() + "=" + attribute.getNodeValue());
                } else if ("href".equals(attribute.getNodeName()) && !harmless(attribute.getNodeValue())) {
                    strangers.add("link to " + attribute.getNodeValue());
                } else if ("src".equals(attribute.getNodeName())
                        && !attribute.getNodeValue().matches("media:[0-9]+")) {
                    strangers.add("picture from " + attribute.getNodeValue());
                }
            }
        }
        return strangers;
    }

    /** As a browser reads an address: tabs and line ends vanish, space and control characters in front too. */
    private static boolean harmless(String address) {
        var read = address.replaceAll("[\\t\\r\\n]", "").replaceAll("^[\\x00-\\x20]+", "");
        int colon = read.indexOf(':');
        return colon < 0
                || read.substring(0, colon).matches(".*[/?#].*")
                || SCHEMES.contains(read.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static Node parse(String html) throws Exception {
        return new HtmlDocumentBuilder().parseFragment(new InputSource(new StringReader(html)), "div");
    }

    private static List<Node> elements(Node parent) {
        var found = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                found.add(child);
            }
            found.addAll(elements(child));
        }
        return found;
    }
}
