package net.dider.portal.translations.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import net.dider.portal.translations.service.Glossary.Piece;
import net.dider.portal.translations.service.TextFinding;
import net.dider.portal.translations.service.TranslationMemory.Suggestion;
import net.dider.portal.translations.service.WordDiff;

/** One text in one language while it is being written. */
public class TextForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What is known of it; does not change while it is written. */
    public record Known(
            String key,
            String language,
            String ownName,
            String direction,
            String shipped,
            String shippedThen,
            String source,
            String sourceThen,
            boolean overridden,
            boolean outdated,
            boolean defaultChanged,
            boolean reviewed,
            boolean readOnly)
            implements Serializable {

        /** What happened to the source since. */
        public List<WordDiff.Piece> sourceDiff() {
            return WordDiff.of(sourceThen, source);
        }
    }

    /** What somebody else wrote meanwhile. */
    public record Theirs(String value, String who, Instant at) implements Serializable {}

    private final Known known;
    private String seen;
    private String value;
    private Theirs theirs;
    private List<TextFinding> findings = List.of();
    private List<String> previews = List.of();
    private List<Piece> source = List.of();
    private List<Suggestion> suggestions = List.of();
    private String proposed;
    private String note;

    TextForm(Known known, String value) {
        this.known = known;
        this.seen = value == null ? "" : value;
        this.value = seen;
    }

    /** Somebody else was quicker: their text is what the next attempt replaces. */
    void clash(Theirs other) {
        theirs = other;
        seen = other.value();
    }

    void judge(List<TextFinding> found, List<String> read) {
        findings = found;
        previews = read;
    }

    void help(List<Piece> marked, List<Suggestion> likely) {
        source = marked;
        suggestions = likely;
    }

    boolean isTouched() {
        return !seen.equals(value) || theirs != null;
    }

    public Known getKnown() {
        return known;
    }

    public String getLanguage() {
        return known.language();
    }

    /** What stood there when writing began. */
    public String getSeen() {
        return seen;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value == null ? "" : value.replace("\r\n", "\n");
    }

    public Theirs getTheirs() {
        return theirs;
    }

    /** From their text to the one being written. */
    public List<WordDiff.Piece> getTheirsDiff() {
        return theirs == null ? List.of() : WordDiff.of(value, theirs.value());
    }

    public List<TextFinding> getFindings() {
        return findings;
    }

    /** What it is made from, agreed terms set apart; empty for the source itself. */
    public List<Piece> getSource() {
        return source;
    }

    /** The terms in it, each once. */
    public List<Piece> getTerms() {
        return source.stream().filter(p -> p.agreed() != null).distinct().toList();
    }

    public List<Suggestion> getSuggestions() {
        return suggestions;
    }

    public String getProposed() {
        return proposed;
    }

    public void setProposed(String proposed) {
        this.proposed = proposed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public List<String> getPreviews() {
        return previews;
    }
}
