package net.dider.portal.translations.service;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dider.portal.platform.text.MessagePatterns;

/** How a text reads with arguments filled in. */
final class TextPreview {

    /** Enough to meet every form of a number's word. */
    private static final int[] NUMBERS = {0, 1, 2, 5, 12_345};

    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)\\}");
    private static final String SAMPLE_NUMBER = "5";

    private TextPreview() {}

    /**
     * One line, or one for each number where the text speaks of numbers; empty where nothing is filled in or nothing can
     * be read.
     *
     * @param all the same text in every language: one of them may tell that an argument is a number
     * @param words stand in for arguments of unknown kind
     */
    static List<String> of(String text, Locale locale, List<String> all, List<String> words) {
        try {
            if (MessagePatterns.arguments(text).isEmpty()) {
                return List.of();
            }
            if (!MessagePatterns.isNumbered(text)) {
                return List.of(NAMED.matcher(text).replaceAll(Matcher.quoteReplacement(SAMPLE_NUMBER)));
            }
            var kinds = kinds(text, all);
            var counts = kinds.contains(Kind.NUMBER);
            var lines = new LinkedHashSet<String>();
            for (var number : counts ? NUMBERS : new int[] {0}) {
                lines.add(MessagePatterns.format(text, locale, arguments(kinds, number, words)));
            }
            return List.copyOf(lines);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return List.of();
        }
    }

    private enum Kind {
        WORD,
        NUMBER,
        DATE
    }

    private static Object[] arguments(List<Kind> kinds, int number, List<String> words) {
        var arguments = new Object[kinds.size()];
        for (int n = 0; n < arguments.length; n++) {
            arguments[n] = switch (kinds.get(n)) {
                case WORD -> words.get(n % words.size());
                case NUMBER -> number;
                case DATE -> new Date();
            };
        }
        return arguments;
    }

    private static List<Kind> kinds(String text, List<String> all) {
        var kinds = new ArrayList<Kind>();
        note(text, kinds);
        for (var other : all) {
            try {
                note(other, kinds);
            } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                continue;
            }
        }
        return kinds;
    }

    private static void note(String text, List<Kind> kinds) {
        var parts = MessagePatterns.parse(text);
        for (int n = 0; n < parts.countParts() - 1; n++) {
            if (parts.getPart(n).getType() != MessagePattern.Part.Type.ARG_START
                    || parts.getPart(n + 1).getType() != MessagePattern.Part.Type.ARG_NUMBER) {
                continue;
            }
            int index = parts.getPart(n + 1).getValue();
            while (kinds.size() <= index) {
                kinds.add(Kind.WORD);
            }
            var type = parts.getPart(n).getArgType();
            var simple = type == ArgType.SIMPLE ? parts.getSubstring(parts.getPart(n + 2)) : "";
            if (type == ArgType.CHOICE || type.hasPluralStyle() || "number".equals(simple)) {
                kinds.set(index, Kind.NUMBER);
            } else if ("date".equals(simple) || "time".equals(simple)) {
                kinds.set(index, Kind.DATE);
            }
        }
    }
}
