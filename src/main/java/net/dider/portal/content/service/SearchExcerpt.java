package net.dider.portal.content.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text in pieces, those that answer the question marked. Pieces are plain text: the view escapes them, and nothing
 * that anybody wrote can become an element.
 */
final class SearchExcerpt {

    /** Characters of a long text that are looked at for an excerpt. */
    private static final int LONGEST_LOOKED_AT = 40_000;

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final String MORE = "…";

    private SearchExcerpt() {}

    /** Plain text, and whether it answers the question. */
    public record Piece(String text, boolean marked) {}

    private record Mark(int start, int end, Set<Integer> answered) {}

    /** The whole text with what answers the question marked. */
    static List<Piece> whole(String text, SearchQuestion question, String language) {
        return pieces(text, 0, text.length(), marks(text, question, language));
    }

    /** The part of the text that answers most words of the question; empty when none is answered. */
    static Optional<List<Piece>> best(String text, SearchQuestion question, String language) {
        var looked = text.length() > LONGEST_LOOKED_AT ? text.substring(0, LONGEST_LOOKED_AT) : text;
        var marks = marks(looked, question, language);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        if (looked.length() <= LENGTH) {
            return Optional.of(pieces(looked, 0, looked.length(), marks));
        }
        int most = -1;
        int first = 0;
        for (var mark : marks) {
            var answered = new HashSet<Integer>();
            marks.stream()
                    .filter(m -> m.start() >= mark.start() && m.end() <= mark.start() + LENGTH - BEFORE)
                    .forEach(m -> answered.addAll(m.answered()));
            if (answered.size() > most) {
                most = answered.size();
                first = mark.start();
            }
        }
        int start = wordStart(looked, Math.max(0, Math.min(first - BEFORE, looked.length() - LENGTH)));
        int end = wordEnd(looked, Math.min(looked.length(), start + LENGTH));
        var pieces = new ArrayList<Piece>();
        if (start > 0) {
            pieces.add(new Piece(MORE, false));
        }
        pieces.addAll(pieces(looked, start, end, marks));
        if (end < text.length()) {
            pieces.add(new Piece(MORE, false));
        }
        return Optional.of(pieces);
    }

    private static List<Mark> marks(String text, SearchQuestion question, String language) {
        return SearchAnalysis.words(text, language).stream()
                .map(w -> new Mark(w.start(), w.end(), question.answeredBy(w)))
                .filter(m -> !m.answered().isEmpty())
                .toList();
    }

    private static List<Piece> pieces(String text, int start, int end, List<Mark> marks) {
        var pieces = new ArrayList<Piece>();
        int at = start;
        for (var mark : marks) {
            if (mark.start() >= at && mark.end() <= end) {
                if (mark.start() > at) {
                    pieces.add(new Piece(text.substring(at, mark.start()), false));
                }
                pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
                at = mark.end();
            }
        }
        if (at < end) {
            pieces.add(new Piece(text.substring(at, end), false));
        }
        return pieces;
    }

    private static int wordStart(String text, int near) {
        int space = near == 0 ? -1 : text.indexOf(' ', near - 1);
        return near == 0 ? 0 : space < 0 || space > near + BEFORE ? near : space + 1;
    }

    private static int wordEnd(String text, int near) {
        int space = near == text.length() ? -1 : text.lastIndexOf(' ', near);
        return space < near - BEFORE ? near : space;
    }
}
