package net.dider.portal.translations.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dider.portal.platform.text.MessagePatterns;

/** What can be said of a text without knowing anything but its source. */
final class TextChecks {

    static final int LONGEST = 4_000;
    /** What fits, by the key's kind; a source that is longer itself asks for nothing. */
    private static final Map<String, Integer> LIMITS =
            Map.of("button", 40, "column", 30, "link", 80, "title", 120, "heading", 120);

    private static final int MUCH = 15;
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)[^}]*\\}");
    private static final Pattern FORMS = Pattern.compile("\\{\\s*\\w+\\s*,\\s*(?:choice|plural|select|selectordinal)");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][\\w-]*)[^<>]*>");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{");
    private static final Pattern LINK = Pattern.compile("https?://[\\p{L}\\d][^\\s<>\"”’)]*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern STRAIGHT = Pattern.compile("''|'");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    /** The ends of sentences and what they are in other scripts. */
    private static final Map<Character, Character> ENDS = Map.of('。', '.', '؟', '?', '？', '?', '！', '!', '：', ':');

    private static final String END_MARKS = ".:!?…";

    private TextChecks() {}

    /**
     * What is checked.
     *
     * @param text as typed, spaces and all
     * @param source what it is to say, null where nobody has said it yet
     */
    record Case(String key, String language, String text, String source) {}

    /** Everything that is wrong, errors first. */
    static List<TextFinding> check(Case c) {
        var found = new ArrayList<TextFinding>();
        var text = c.text() == null ? "" : c.text().strip();
        if (text.isEmpty()) {
            return List.of(TextFinding.of(TextRule.EMPTY));
        }
        if (text.length() > LONGEST) {
            return List.of(TextFinding.of(TextRule.TOO_LONG, String.valueOf(LONGEST)));
        }
        var source = c.source() == null ? "" : c.source();
        placeholders(c.language(), text, source, found);
        markup(text, source, found);
        form(c, text, source, found);
        TurkishLetters.check(c.language(), text, source).ifPresent(found::add);
        found.sort(Comparator.comparing(f -> !f.rule().isError()));
        return List.copyOf(found);
    }

    private static void placeholders(String language, String typed, String source, List<TextFinding> found) {
        var icu = MessagePatterns.isIcu(typed);
        var text = typed;
        if (!icu && MessagePatterns.isNumbered(typed) && typed.replace("''", "").contains("'")) {
            // what else is wrong is looked for in what the writer meant
            text = STRAIGHT.matcher(typed).replaceAll("''");
            found.add(new TextFinding(TextRule.APOSTROPHE, "", text));
        }
        var wanted = arguments(source);
        var there = arguments(text);
        if (!there.equals(wanted)) {
            found.add(TextFinding.of(TextRule.PLACEHOLDERS, difference(there, wanted)));
        }
        if (wanted.isEmpty() && there.isEmpty() && !icu) {
            return;
        }
        try {
            MessagePatterns.requireFormattable(text, Locale.forLanguageTag(language));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            found.add(TextFinding.of(
                    icu && String.valueOf(e.getMessage()).contains("'other'")
                            ? TextRule.PLURAL
                            : TextRule.NOT_A_PATTERN,
                    icu && String.valueOf(e.getMessage()).contains("'other'") ? "other" : ""));
            return;
        }
        if (icu) {
            PluralForms.check(text, Locale.forLanguageTag(language)).ifPresent(found::add);
        }
    }

    /** Exactly where it can be read, else as far as braces tell. */
    private static Set<String> arguments(String text) {
        try {
            return MessagePatterns.arguments(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException notAPattern) {
            var found = new TreeSet<String>();
            ARGUMENT.matcher(text).results().forEach(m -> found.add(m.group(1)));
            return found;
        }
    }

    /** −{1} +{2}: missing and strange ones. */
    private static String difference(Set<String> there, Set<String> wanted) {
        var parts = new ArrayList<String>();
        wanted.stream().filter(a -> !there.contains(a)).forEach(a -> parts.add("−{" + a + "}"));
        there.stream().filter(a -> !wanted.contains(a)).forEach(a -> parts.add("+{" + a + "}"));
        return String.join(" ", parts);
    }

    private static void markup(String text, String source, List<TextFinding> found) {
        var strange = tags(text);
        strange.removeAll(tags(source));
        if (!strange.isEmpty()) {
            found.add(TextFinding.of(
                    TextRule.TAG, strange.stream().map(t -> "<" + t + ">").collect(Collectors.joining(" "))));
        }
        if (EXPRESSION.matcher(text).find()) {
            found.add(TextFinding.of(TextRule.EXPRESSION));
        }
        if (!links(text).equals(links(source))) {
            found.add(TextFinding.of(TextRule.LINK, String.join(" ", links(source))));
        }
    }

    private static void form(Case c, String text, String source, List<TextFinding> found) {
        if (!c.text().equals(text)) {
            found.add(new TextFinding(TextRule.OUTER_SPACE, "", text));
        }
        if (text.contains("  ")) {
            found.add(new TextFinding(TextRule.DOUBLE_SPACE, "", text.replaceAll(" {2,}", " ")));
        }
        if (text.contains("'") && !MessagePatterns.isIcu(text)) {
            found.add(new TextFinding(
                    TextRule.STRAIGHT_APOSTROPHE, "", STRAIGHT.matcher(text).replaceAll("’")));
        }
        if (!source.isEmpty() && !MessagePatterns.isIcu(text) && !MessagePatterns.isIcu(source)) {
            var end = end(source);
            if (end != end(text)) {
                found.add(TextFinding.of(TextRule.END_MARK, end == 0 ? "" : String.valueOf(end)));
            }
        }
        lengths(c.key(), text, source, found);
        if (isSame(text, source)) {
            found.add(TextFinding.of(TextRule.SAME_AS_SOURCE));
        }
    }

    /** A pattern that spells out forms is longer than anything people read of it. */
    private static void lengths(String key, String text, String source, List<TextFinding> found) {
        if (FORMS.matcher(text).find()) {
            return;
        }
        var limit = limit(key);
        if (limit > 0 && text.length() > limit && text.length() > source.length()) {
            found.add(TextFinding.of(TextRule.LIMIT, String.valueOf(limit)));
        } else if (!source.isEmpty() && text.length() > 2 * source.length() && text.length() > source.length() + MUCH) {
            found.add(TextFinding.of(TextRule.MUCH_LONGER));
        }
    }

    /** Whether a translation repeats its source where there is something to translate. */
    static boolean isSame(String text, String source) {
        return text.equals(source)
                && LETTERS.matcher(ARGUMENT.matcher(text).replaceAll("")).find();
    }

    private static int limit(String key) {
        var parts = key.split("\\.");
        return parts.length == 4 ? LIMITS.getOrDefault(parts[2], 0) : 0;
    }

    /** The mark a sentence ends with, 0 for none. */
    private static char end(String text) {
        var last = text.isEmpty() ? 0 : text.charAt(text.length() - 1);
        var mark = ENDS.getOrDefault((char) last, (char) last);
        return END_MARKS.indexOf(mark) >= 0 ? mark : 0;
    }

    private static Set<String> tags(String text) {
        return TAG.matcher(text)
                .results()
                .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> links(String text) {
        return LINK.matcher(text)
                .results()
                .map(m -> m.group().replaceAll("[.,;:!?]+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> words(String text) {
        return WORD.matcher(LINK.matcher(ARGUMENT.matcher(text).replaceAll(" ")).replaceAll(" "))
                .results()
                .map(m -> m.group())
                .toList();
    }
}
