package net.dider.portal.translations.service;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import net.dider.portal.platform.text.MessagePatterns;

/** Whether a text has the plural forms that its language has, by CLDR. */
final class PluralForms {

    private PluralForms() {}

    /** The forms that are missing or that the language does not know; the text can be read as a pattern. */
    static Optional<TextFinding> check(String text, Locale locale) {
        var parts = MessagePatterns.parse(text);
        for (int n = 0; n < parts.countParts(); n++) {
            var part = parts.getPart(n);
            if (part.getType() == Part.Type.ARG_START && part.getArgType().hasPluralStyle()) {
                var wrong = wrong(parts, n, locale);
                if (!wrong.isEmpty()) {
                    return Optional.of(TextFinding.of(TextRule.PLURAL, wrong));
                }
            }
        }
        return Optional.empty();
    }

    private static String wrong(MessagePattern parts, int start, Locale locale) {
        var type =
                parts.getPart(start).getArgType() == ArgType.SELECTORDINAL ? PluralType.ORDINAL : PluralType.CARDINAL;
        var known = PluralRules.forLocale(locale, type).getKeywords();
        var there = new TreeSet<String>();
        int depth = 0;
        for (int n = start + 1; n < parts.getLimitPartIndex(start); n++) {
            var part = parts.getPart(n);
            if (part.getType() == Part.Type.MSG_START) {
                depth++;
            } else if (part.getType() == Part.Type.MSG_LIMIT) {
                depth--;
            } else if (part.getType() == Part.Type.ARG_SELECTOR && depth == 0) {
                there.add(parts.getSubstring(part));
            }
        }
        var wrong = new TreeSet<String>();
        known.stream().filter(form -> !there.contains(form)).forEach(form -> wrong.add("−" + form));
        there.stream()
                .filter(form -> !form.startsWith("=") && !known.contains(form))
                .forEach(form -> wrong.add("+" + form));
        return String.join(" ", wrong);
    }
}
