package net.dider.portal.platform.pdf;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;

/** What stands on a paper, from top to bottom. Whatever is put on it is text, never markup. */
public final class PdfSheet {

    /** A page named in the style sheet would be across, but its text as narrow as on the others. */
    private static final String ACROSS = "@page { size: A4 landscape; margin: 14mm 12mm 16mm 12mm; }";

    private static final OutputSettings XML = new OutputSettings().escapeMode(Entities.EscapeMode.xhtml);

    private final String language;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private boolean wide;
    private String foot = "";

    /**
     * @param language of its words, a BCP 47 tag
     * @param title stands above and is the document's
     */
    public PdfSheet(String language, String title) {
        this.language = language;
        this.title = title;
    }

    /** A4 across, in small letters: for tables with many columns. */
    public PdfSheet wide() {
        wide = true;
        return this;
    }

    /** At the foot of every page, beside its number. */
    public PdfSheet foot(String text) {
        foot = text;
        return this;
    }

    public PdfSheet lead(String text) {
        return add("<p class=\"lead\">", text, "</p>");
    }

    public PdfSheet heading(String text) {
        return add("<h2>", text, "</h2>");
    }

    /** Lines of the text become paragraphs. */
    public PdfSheet text(String text) {
        text.lines().filter(l -> !l.isBlank()).forEach(l -> add("<p>", l, "</p>"));
        return this;
    }

    /** Names and what they are, in the map's order. */
    public PdfSheet facts(Map<String, String> facts) {
        body.append("<table class=\"facts\">");
        facts.forEach((name, value) -> {
            body.append("<tr>");
            add("<th>", name, "</th>");
            add("<td>", value, "</td></tr>");
        });
        body.append("</table>");
        return this;
    }

    /** Its head is repeated on every page. */
    public PdfSheet table(List<String> head, List<List<String>> rows) {
        body.append("<table><thead><tr>");
        head.forEach(h -> add("<th>", h, "</th>"));
        body.append("</tr></thead><tbody>");
        for (var row : rows) {
            body.append("<tr>");
            row.forEach(cell -> add("<td>", cell, "</td>"));
            body.append("</tr>");
        }
        body.append("</tbody></table>");
        return this;
    }

    /** Lines to sign on, side by side, each with what stands under it. */
    public PdfSheet signatures(List<String> names) {
        body.append("<table class=\"signatures\"><tr>");
        for (int i = 0; i < names.size(); i++) {
            body.append(i == 0 ? "" : "<td class=\"gap\"></td>");
            add("<td>", names.get(i), "</td>");
        }
        body.append("</tr></table>");
        return this;
    }

    private PdfSheet add(String before, String text, String after) {
        body.append(before).append(escaped(text)).append(after);
        return this;
    }

    /** Characters that XML cannot hold are left out. */
    private static String escaped(String text) {
        return text == null
                ? ""
                : Entities.escape(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]", ""), XML);
    }

    String title() {
        return title;
    }

    String toHtml(String css) {
        return "<html lang=\"" + escaped(language) + "\"><head><title>" + escaped(title)
                + "</title><meta name=\"description\" content=\"" + escaped(title)
                + "\"/><style>" + css + (wide ? ACROSS : "") + "</style></head><body" + (wide ? " class=\"wide\"" : "")
                + "><div class=\"foot\">" + escaped(foot) + "</div><h1>" + escaped(title) + "</h1>" + body
                + "</body></html>";
    }
}
