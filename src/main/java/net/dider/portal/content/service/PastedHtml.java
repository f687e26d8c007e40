package net.dider.portal.content.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What came from Word, Google Docs or another site and was not cleaned by the editor in the browser already: lists that
 * are none, bold that is a style, headings one level above those of a body. Styles and classes go with SafeHtml.
 */
final class PastedHtml {

    private static final Pattern WORD_LIST = Pattern.compile("mso-list:\\s*l\\d+\\s+level(\\d)");
    private static final Pattern NUMBER = Pattern.compile("^\\(?([0-9]+|[a-zA-Z]|[ivxlcdm]+)[.)].*");
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(bold|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight:\\s*(normal|400)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*italic");

    private PastedHtml() {}

    static void clean(Element body) {
        body.select("style, script, meta, link, title, xml, template, noscript").remove();
        lists(body);
        for (var element : body.select("[style]")) {
            var style = element.attr("style");
            if ("b".equals(element.tagName()) && NOT_BOLD.matcher(style).find()) {
                element.unwrap();
            } else if ("span".equals(element.tagName())) {
                wrap(element, "strong", BOLD, style);
                wrap(element, "em", ITALIC, style);
            }
        }
        headings(body);
    }

    private static void wrap(Element span, String tag, Pattern said, String style) {
        if (said.matcher(style).find() && !span.text().isBlank()) {
            var inner = new Element(tag);
            new ArrayList<>(span.childNodes()).forEach(inner::appendChild);
            span.appendChild(inner);
        }
    }

    /** Where the first level is used, all go down by one: the title of a page is not in its body. */
    private static void headings(Element body) {
        int down = body.selectFirst("h1") == null ? 0 : 1;
        for (var heading : body.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            heading.tagName("h" + Math.max(2, Math.min(4, level + down)));
        }
    }

    private static void lists(Element body) {
        List<Element> open = new ArrayList<>();
        for (var paragraph : body.select("p[style*=mso-list], h1[style*=mso-list], h2[style*=mso-list]")) {
            Matcher said = WORD_LIST.matcher(paragraph.attr("style"));
            if (!said.find()) {
                continue;
            }
            var sign = paragraph.selectFirst("[style*=mso-list:Ignore]");
            var bullet = sign == null ? "" : sign.text().replaceAll("[\\s\\u00a0]", "");
            var tag = NUMBER.matcher(bullet).matches() ? "ol" : "ul";
            if (sign != null) {
                sign.remove();
            }
            if (open.isEmpty() || open.get(0) != paragraph.previousElementSibling()) {
                open.clear();
            }
            append(paragraph, tag, said.group(1).charAt(0) - '0', open);
        }
    }

    private static void append(Element paragraph, String tag, int level, List<Element> open) {
        while (open.size() > Math.max(1, level)) {
            open.remove(open.size() - 1);
        }
        if (open.size() == 1 && level == 1 && !open.get(0).tagName().equals(tag)) {
            open.clear();
        }
        while (open.size() < Math.max(1, level)) {
            var list = new Element(tag);
            if (open.isEmpty()) {
                paragraph.before(list);
            } else {
                var above = open.get(open.size() - 1);
                (above.lastElementChild() == null ? above.appendElement("li") : above.lastElementChild())
                        .appendChild(list);
            }
            open.add(list);
        }
        var item = open.get(open.size() - 1).appendElement("li");
        new ArrayList<>(paragraph.childNodes()).forEach(item::appendChild);
        paragraph.remove();
    }
}
