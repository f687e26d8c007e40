package net.dider.portal.content.service;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Between the rich text editor's markup (Quill 2) and ordinary HTML. */
public final class EditorHtml {

    /** What Quill would lose; a body that holds it is edited as HTML. */
    private static final String BEYOND_THE_EDITOR = "table, abbr, hr, dl, sub, sup, pre, [lang]:not(span)";

    private static final String INDENT = "ql-indent-";

    private EditorHtml() {}

    /** Quill writes every list as {@code ol} with {@code li data-list}, nesting as a class; this makes lists of them. */
    public static String normalise(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.select("span.ql-ui").remove();
        for (var list : document.select("ol:has(> li[data-list])")) {
            rebuild(list);
        }
        return document.body().html().replace("\u00a0", " ");
    }

    private static void rebuild(Element flat) {
        Element[] open = new Element[10];
        Element before = flat;
        int depth = -1;
        for (var item : flat.children()) {
            var tag = "bullet".equals(item.attr("data-list")) ? "ul" : "ol";
            int level = Math.min(indent(item), depth + 1);
            var same = level <= depth
                            && open[level] != null
                            && open[level].tagName().equals(tag)
                    ? open[level]
                    : null;
            if (same == null) {
                same = new Element(tag);
                if (level == 0) {
                    before.after(same);
                    before = same;
                } else {
                    open[level - 1].lastElementChild().appendChild(same);
                }
            }
            open[level] = same;
            depth = level;
            item.removeAttr("data-list").removeAttr("class");
            same.appendChild(item);
        }
        flat.remove();
    }

    private static int indent(Element item) {
        return item.classNames().stream()
                .filter(c -> c.matches(INDENT + "[1-8]"))
                .mapToInt(c -> c.charAt(INDENT.length()) - '0')
                .findFirst()
                .orElse(0);
    }

    /** True when the rich text editor keeps everything this body holds. */
    public static boolean fitsEditor(String html) {
        return Jsoup.parseBodyFragment(html).select(BEYOND_THE_EDITOR).isEmpty();
    }

    /** Wide tables scroll by themselves, by touch and by keyboard, instead of pushing the page wide. */
    public static String scrollingTables(String html) {
        if (!html.contains("<table")) {
            return html;
        }
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (var table : document.select("table")) {
            var caption = table.selectFirst("caption");
            var region = new Element("div").addClass("table-scroll").attr("tabindex", "0");
            if (caption != null) {
                region.attr("role", "region").attr("aria-label", caption.text());
            }
            table.replaceWith(region);
            region.appendChild(table);
        }
        return document.body().html();
    }
}
