package net.dider.portal.platform.text;

import com.ibm.icu.text.MessagePattern;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The two kinds of patterns a text may be: {@link MessageFormat}'s, as ever, and ICU's where the text says
 * {@code plural}, {@code select} or {@code selectordinal}, which the JDK does not know. Only those pay for ICU.
 */
public final class MessagePatterns {

    private static final Pattern PLURAL = Pattern.compile("\\{\\s*\\w+\\s*,\\s*(?:plural|select|selectordinal)\\s*,");
    private static final Pattern NUMBERED = Pattern.compile("\\{\\s*\\d");

    private MessagePatterns() {}

    /** Fills the arguments in by the rules of the language. */
    public static String format(String pattern, Locale locale, Object... arguments) {
        return isIcu(pattern)
                ? new com.ibm.icu.text.MessageFormat(pattern, locale).format(arguments)
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether only ICU can read it. */
    public static boolean isIcu(String pattern) {
        return pattern.indexOf("{") >= 0 && PLURAL.matcher(pattern).find();
    }

    /** Whether arguments are filled in by number, so that an apostrophe means something. */
    public static boolean isNumbered(String pattern) {
        return pattern.indexOf("{") >= 0 && NUMBERED.matcher(pattern).find();
    }

    /**
     * The arguments it names, those inside of choices too; quoted braces are none.
     *
     * @throws IllegalArgumentException if no pattern can be read from it
     */
    public static Set<String> arguments(String pattern) {
        var found = new TreeSet<String>();
        if (pattern.indexOf("{") < 0) {
            return found;
        }
        var parts = parse(pattern);
        for (int n = 0; n < parts.countParts(); n++) {
            var part = parts.getPart(n);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                found.add(parts.getSubstring(part));
            }
        }
        return found;
    }

    /** Its parts, apostrophes read as whoever formats it will. */
    public static MessagePattern parse(String pattern) {
        var mode = isIcu(pattern)
                ? MessagePattern.ApostropheMode.DOUBLE_OPTIONAL
                : MessagePattern.ApostropheMode.DOUBLE_REQUIRED;
        return new MessagePattern(mode).parse(pattern);
    }

    /** @throws IllegalArgumentException if whoever formats it could not */
    public static void requireFormattable(String pattern, Locale locale) {
        if (isIcu(pattern)) {
            new com.ibm.icu.text.MessageFormat(pattern, locale).toPattern();
        } else if (isNumbered(pattern)) {
            new MessageFormat(pattern, locale).toPattern();
        } else {
            parse(pattern);
        }
    }
}
