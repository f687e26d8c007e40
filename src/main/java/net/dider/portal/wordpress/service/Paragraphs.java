package net.dider.portal.wordpress.service;

import java.util.ArrayList;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What WordPress makes of its classic texts only when it shows them: an empty line ends a paragraph, any other a line. */
final class Paragraphs {

    private static final Set<String> HOLD_PARAGRAPHS =
            Set.of("body", "div", "blockquote", "section", "article", "center");

    private Paragraphs() {}

    static void make(Element container) {
        Element paragraph = null;
        for (var node : new ArrayList<>(container.childNodes())) {
            if (node instanceof TextNode text) {
                paragraph = words(text, paragraph);
            } else if (node instanceof Element element && element.isBlock() && !"br".equals(element.tagName())) {
                paragraph = null;
                if (HOLD_PARAGRAPHS.contains(element.tagName()) && breaks(element)) {
                    make(element);
                }
            } else {
                paragraph = append(node, paragraph);
            }
        }
        container.select("> p").stream()
                .filter(p -> p.text().isBlank() && p.selectFirst("img") == null)
                .forEach(Element::remove);
    }

    /** A container of words alone keeps them together unless an empty line parts them. */
    private static boolean breaks(Element container) {
        return "blockquote".equals(container.tagName())
                || container.textNodes().stream()
                        .anyMatch(t -> t.getWholeText().strip().contains("\n"));
    }

    private static Element append(Node node, Element open) {
        var paragraph = open;
        if (paragraph == null) {
            paragraph = new Element("p");
            node.before(paragraph);
        }
        paragraph.appendChild(node);
        return paragraph;
    }

    /** Parts of one text go into the open paragraph, or into new ones after it. */
    private static Element words(TextNode text, Element open) {
        var paragraph = open;
        var parts = text.getWholeText().split("\n[ \t]*\n\\s*", -1);
        for (int n = 0; n < parts.length; n++) {
            if (n > 0) {
                paragraph = null;
            }
            if (parts[n].isBlank() && (paragraph == null || n > 0)) {
                continue;
            }
            if (paragraph == null) {
                paragraph = new Element("p");
                text.before(paragraph);
            }
            lines(parts[n], paragraph);
        }
        text.remove();
        return paragraph;
    }

    private static void lines(String words, Element paragraph) {
        var lines = words.split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            var last = paragraph.childNodeSize() == 0 ? null : paragraph.childNode(paragraph.childNodeSize() - 1);
            var begins = last == null || last instanceof Element br && "br".equals(br.tagName());
            if (n > 0 && !begins && !lines[n].isBlank()) {
                paragraph.appendElement("br");
            }
            if (!lines[n].isEmpty()) {
                paragraph.appendText(lines[n]);
            }
        }
    }
}
