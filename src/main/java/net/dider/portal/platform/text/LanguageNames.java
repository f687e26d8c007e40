package net.dider.portal.platform.text;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The languages of the world as the JDK (CLDR) knows them, to choose from. */
public final class LanguageNames {

    /** What CLDR has words for: languages, and their forms of a country or script. */
    private static final Set<Locale> KNOWN = Arrays.stream(Locale.getAvailableLocales())
            .filter(l -> !l.getLanguage().isEmpty()
                    && l.getVariant().isEmpty()
                    && (l.getScript().isEmpty() || l.getCountry().isEmpty())
                    && l.getExtensionKeys().isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private LanguageNames() {}

    /** A language to choose; {@code name} is the reader's for it, {@code ownName} its own. */
    public record Choice(String code, String name, String ownName) {

        public String getLabel() {
            return name.equals(ownName) ? name + " (" + code + ")" : name + " · " + ownName + " (" + code + ")";
        }
    }

    /**
     * Languages whose name (the reader's, its own, the English one) has a word that begins so, or whose code does; plain
     * languages before forms of a country.
     */
    public static List<Choice> find(String typed, Locale reader, int most) {
        var wanted = Folding.fold(typed);
        var alphabet = Collator.getInstance(reader);
        return KNOWN.stream()
                .filter(l -> wanted.isEmpty() || matches(l, wanted, reader))
                .sorted(Comparator.comparing((Locale l) -> !l.toLanguageTag().equalsIgnoreCase(wanted))
                        .thenComparing(l -> l.toLanguageTag().length() > 3)
                        .thenComparing(l -> l.getDisplayName(reader), alphabet)
                        .thenComparing(Locale::toLanguageTag))
                .limit(most)
                .map(l -> choice(l, reader))
                .toList();
    }

    /** A language by its code, with its names. */
    public static Choice choice(Locale locale, Locale reader) {
        return new Choice(locale.toLanguageTag(), capital(locale.getDisplayName(reader), reader), ownName(locale));
    }

    /** As its switcher would name it: Deutsch, Français, Português (Brasil). */
    public static String ownName(Locale locale) {
        return capital(locale.getDisplayName(locale), locale);
    }

    private static boolean matches(Locale locale, String wanted, Locale reader) {
        return locale.toLanguageTag().toLowerCase(Locale.ROOT).startsWith(wanted)
                || has(locale.getDisplayName(reader), wanted)
                || has(locale.getDisplayName(locale), wanted)
                || has(locale.getDisplayName(Locale.ENGLISH), wanted);
    }

    private static boolean has(String name, String wanted) {
        var folded = Folding.fold(name);
        return folded.startsWith(wanted) || folded.contains(" " + wanted) || folded.contains("(" + wanted);
    }

    private static String capital(String name, Locale locale) {
        int first = name.offsetByCodePoints(0, name.isEmpty() ? 0 : 1);
        return name.substring(0, first).toUpperCase(locale) + name.substring(first);
    }
}
