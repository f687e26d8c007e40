package net.dider.portal.content.service;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dider.portal.content.entity.WrittenText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What changed between two texts of one language, paragraph by paragraph and word by word (E5). */
public final class TextDiff {

    private static final String BLOCKS = "p, h2, h3, h4, li, blockquote, th, td, caption, dt, dd, pre, figcaption";
    /** Marks around changed words while the rest is still plain text; nobody can type them. */
    private static final String OPEN = "\uE000";

    private static final String CLOSE = "\uE001";
    private static final Pattern WORDS = Pattern.compile("\\s+|[.,;:!?()\\[\\]{}/\"“”«»]");

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

    /** Some words, and whether they are what changed in their paragraph. */
    public record Words(String text, boolean changed) {}

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
        return DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffBySplitter(TextDiff::split)
                .oldTag(open -> open ? OPEN : CLOSE)
                .newTag(open -> open ? OPEN : CLOSE)
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(before, after)
                .stream()
                .filter(r -> !(r.getOldLine().isEmpty() && r.getNewLine().isEmpty()))
                .map(r -> new Paragraph(part, change(r), words(r.getOldLine()), words(r.getNewLine())))
                .toList();
    }

    private static List<String> split(String line) {
        var parts = new ArrayList<String>();
        var matcher = WORDS.matcher(line);
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                parts.add(line.substring(from, matcher.start()));
            }
            parts.add(matcher.group());
            from = matcher.end();
        }
        if (from < line.length()) {
            parts.add(line.substring(from));
        }
        return parts;
    }

    private static Change change(DiffRow row) {
        return switch (row.getTag()) {
            case EQUAL -> Change.SAME;
            case INSERT -> Change.ADDED;
            case DELETE -> Change.REMOVED;
            case CHANGE ->
                row.getOldLine().isEmpty()
                        ? Change.ADDED
                        : row.getNewLine().isEmpty() ? Change.REMOVED : Change.CHANGED;
        };
    }

    private static List<Words> words(String marked) {
        var words = new ArrayList<Words>();
        for (var piece : marked.split("(?=" + OPEN + ")|(?<=" + CLOSE + ")")) {
            var changed = piece.startsWith(OPEN);
            var text = piece.replace(OPEN, "").replace(CLOSE, "");
            if (!text.isEmpty()) {
                words.add(new Words(text, changed));
            }
        }
        return List.copyOf(words);
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
