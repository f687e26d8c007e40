package net.dider.portal.platform.text;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
public final class WordDiff {

    /** Marks around changed words while the rest is still plain text; nobody can type them. */
    private static final String OPEN = "\uE000";

    private static final String CLOSE = "\uE001";
    private static final Pattern WORDS = Pattern.compile("\\s+|[.,;:!?()\\[\\]{}/\"“”«»]");

    private WordDiff() {}

    /** Some words, and whether they are what changed. */
    public record Words(String text, boolean changed) {}

    /** A text before and after; one of them is empty where it was added or removed. */
    public record Line(List<Words> before, List<Words> after) {

        public boolean isChanged() {
            return before.stream().anyMatch(Words::changed)
                    || after.stream().anyMatch(Words::changed)
                    || before.isEmpty() != after.isEmpty();
        }
    }

    public static Line of(String before, String after) {
        var rows = lines(List.of(before == null ? "" : before), List.of(after == null ? "" : after));
        return rows.isEmpty() ? new Line(List.of(), List.of()) : rows.get(0);
    }

    /** Lines that belong together stand beside each other, those that are equal too. */
    public static List<Line> lines(List<String> before, List<String> after) {
        return DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffBySplitter(WordDiff::split)
                .oldTag(open -> open ? OPEN : CLOSE)
                .newTag(open -> open ? OPEN : CLOSE)
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(before, after)
                .stream()
                .filter(r -> !(r.getOldLine().isEmpty() && r.getNewLine().isEmpty()))
                .map(WordDiff::line)
                .toList();
    }

    private static Line line(DiffRow row) {
        return new Line(words(row.getOldLine()), words(row.getNewLine()));
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
}
