package net.dider.portal.content.service;

import java.util.ArrayList;
import java.util.List;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.text.WordDiff;
import net.dider.portal.platform.text.WordDiff.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What changed between two texts of one language, paragraph by paragraph and word by word (E5). */
public final class TextDiff {

    private static final String BLOCKS = "p, h2, h3, h4, li, blockquote, th, td, caption, dt, dd, pre, figcaption";

    private TextDiff() {}

    public enum Part {
        TITLE,
        SUMMARY,
        /** The fields of the item's type. */
        OWN,
        BODY
    }

    public enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** A paragraph before and after; one of them is empty where it was added or removed. */
    public record Paragraph(Part part, Change change, List<Words> before, List<Words> after) {}

    /** Every paragraph of both, in reading order; those that did not change too. */
    public static List<Paragraph> of(WrittenText before, WrittenText after) {
        var all = new ArrayList<Paragraph>();
        all.addAll(diff(Part.TITLE, List.of(before.title()), List.of(after.title())));
        all.addAll(diff(Part.SUMMARY, List.of(before.summary()), List.of(after.summary())));
        if (!before.own().equals(after.own())) {
            all.addAll(diff(Part.OWN, values(before), values(after)));
        }
        all.addAll(diff(Part.BODY, paragraphs(before.body()), paragraphs(after.body())));
        return List.copyOf(all);
    }

    public static boolean isChanged(List<Paragraph> diff) {
        return diff.stream().anyMatch(p -> p.change() != Change.SAME);
    }

    private static List<String> values(WrittenText text) {
        return List.of(String.join(" · ", text.own().values().values()));
    }

    private static List<Paragraph> diff(Part part, List<String> before, List<String> after) {
        return WordDiff.lines(before, after).stream()
                .map(l -> new Paragraph(part, change(l), l.before(), l.after()))
                .toList();
    }

    private static Change change(WordDiff.Line line) {
        if (line.before().isEmpty()) {
            return Change.ADDED;
        }
        return line.after().isEmpty() ? Change.REMOVED : line.isChanged() ? Change.CHANGED : Change.SAME;
    }

    /** The innermost blocks of a body as plain lines, links with where they lead. */
    static List<String> paragraphs(String html) {
        var lines = new ArrayList<String>();
        var body = Jsoup.parseBodyFragment(html).body();
        for (var block : body.select(BLOCKS)) {
            var own = block.clone();
            own.select(BLOCKS).stream().filter(inner -> inner != own).forEach(Element::remove);
            own.select("a[href]").forEach(a -> a.appendText(" ⟨" + a.attr("href") + "⟩"));
            own.select("img").forEach(i -> i.replaceWith(new Element("span").text("[" + i.attr("src") + "]")));
            var line = own.text().strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        if (lines.isEmpty() && !body.text().isBlank()) {
            lines.add(body.text().strip());
        }
        return lines;
    }
}
