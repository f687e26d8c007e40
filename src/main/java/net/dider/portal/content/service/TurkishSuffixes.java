package net.dider.portal.content.service;

import java.util.regex.Pattern;

/**
 * What Turkish appends to a name after an apostrophe: {@code İzmir'in}, {@code Bremen’deki}, {@code 2026'dan}. Names that
 * merely hold an apostrophe ({@code O'Brien}, {@code L'Aquila}) are none of it (domain facts §4.4).
 */
final class TurkishSuffixes {

    private static final int LONGEST = 16;

    /** On folded letters: {@code i} stands for ı and i, {@code u} for u and ü, {@code c} for c and ç, {@code s} for s and ş. */
    private static final Pattern CHAIN = Pattern.compile(
            "(?:l[ae]r)?" // plural: Avrupalı'lar
                    + "(?:l[iu][kg]?|s[iu]z|c[iu])?(?:l[ae]r)?" // with, of, without, adherent of
                    + "(?:s?[iu]|[iu]?m[iu]?z?|[iu]?n[iu]z)?" // his, my, our, your
                    + "(?:[yn]?[iu]|[yn]?[ae]|n?[dt][ae]n?|n?[iu]n|y?l[ae]|c[ae])?" // the cases
                    + "(?:ki(?:l[ae]r)?(?:[yn]?[iu]|n?[ae]|n?d[ae]n?|n?[iu]n|y?l[ae])?)?" // that which is in
                    + "(?:[dt][iu]r|y?[dt][iu]|y?m[iu]s|y?s[ae]|yken)?"); // is, was, is said to be, if, while

    private TurkishSuffixes() {}

    /** True when these folded letters can only stand behind a name. */
    static boolean isSuffix(String folded) {
        return !folded.isEmpty()
                && folded.length() <= LONGEST
                && CHAIN.matcher(folded).matches();
    }
}
