package net.dider.portal.content.service;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What somebody wrote or pasted as ordinary HTML, and what readers get around it. */
public final class EditorHtml {

    private EditorHtml() {}

    /** Ordinary HTML of what may have come from another program; SafeHtml decides what of it is kept. */
    public static String normalise(String html) {
        var document = Jsoup.parseBodyFragment(html.replace("\r\n", "\n"));
        document.outputSettings().prettyPrint(false);
        PastedHtml.clean(document.body());
        return document.body().html().replace("&nbsp;", " ").replace("\u00a0", " ");
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
