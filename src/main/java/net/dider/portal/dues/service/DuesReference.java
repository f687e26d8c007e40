package net.dider.portal.dues.service;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** What a member writes with a transfer so that it finds her: her number with a check digit (Luhn, ISO/IEC 7812-1). */
public final class DuesReference {

    private static final String PREFIX = "UYE";
    private static final Pattern WRITTEN = Pattern.compile("[UÜ]YE[\\s:-]{0,3}(\\d{2,19})(?!\\d)");

    private DuesReference() {}

    /** {@code UYE12344} for member 1234; ASCII, as not every bank keeps more. */
    public static String of(long number) {
        try {
            var digits = Long.toString(number);
            return PREFIX + digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** The member's number in what a bank hands down; empty where none stands, or a mistyped one. */
    public static Optional<Long> find(String text) {
        return WRITTEN.matcher(text.toUpperCase(Locale.ROOT))
                .results()
                .map(r -> r.group(1))
                .filter(LuhnCheckDigit.LUHN_CHECK_DIGIT::isValid)
                .map(d -> Long.valueOf(d.substring(0, d.length() - 1)))
                .findFirst();
    }
}
