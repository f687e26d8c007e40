package net.dider.portal.content.entity;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an item of one type has beside its text, by the names its type gives: the day of an event, the file of a
 * document. Kept with each revision, as text, so that drafts, history, preview and collisions know them as they know the
 * words; what lists filter by, a type writes into a table of its own when it is published. A file of the library is
 * written as {@code media:42}.
 */
public record OwnFields(Map<String, String> values) {

    public static final OwnFields NONE = new OwnFields(Map.of());
    public static final int LONGEST_VALUE = 500;
    /** Of all of them as text. */
    public static final int LONGEST = 6_000;

    private static final Pattern FIELD = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    public OwnFields {
        var kept = new TreeMap<String, String>();
        values.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                kept.put(name, value);
            }
        });
        values = Collections.unmodifiableSortedMap(kept);
    }

    /** Empty where there is none. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** One line a field: {@code place="Konak"}. */
    public String toText() {
        var text = new StringBuilder();
        values.forEach((name, value) -> text.append(name)
                .append("=\"")
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"\n"));
        return text.toString();
    }

    public static OwnFields ofText(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        var values = new TreeMap<String, String>();
        FIELD.matcher(text)
                .results()
                .forEach(m -> values.put(
                        m.group(1), ESCAPED.matcher(m.group(2)).replaceAll(e -> Matcher.quoteReplacement(e.group(1)))));
        return new OwnFields(values);
    }
}
