package net.dider.portal.translations.service;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
public final class WordDiff {

    private static final Pattern BETWEEN =
            Pattern.compile("(?<=\\s)|(?=\\s)|(?<=\\P{L})(?=\\p{L})|(?<=\\p{L})(?=[^\\p{L}\\p{M}])");

    private WordDiff() {}

    /** In words of {@code translations.diff.enum}. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** Some words that stayed, went or came. */
    public record Piece(Change change, String text) {}

    /** In reading order; a replaced word is first removed, then added. Null counts as nothing. */
    public static List<Piece> of(String before, String after) {
        var old = words(before);
        var now = words(after);
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Change.SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Change.REMOVED, delta.getSource().getLines());
            add(pieces, Change.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Change.SAME, old.subList(at, old.size()));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return text == null || text.isEmpty() ? List.of() : Arrays.asList(BETWEEN.split(text));
    }
}
