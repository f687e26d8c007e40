package net.dider.portal.members.entity;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Identity numbers as far as they can be judged by themselves (domain facts §4.8): a right check digit proves nothing
 * about the person, a wrong one is a slip of the pen.
 */
public final class IdentityNumber {

    private static final Pattern CITIZEN = Pattern.compile("[1-9][0-9]{10}");
    private static final Pattern TAX = Pattern.compile("[0-9]{10}");
    private static final Pattern OTHER = Pattern.compile("[A-Z0-9][A-Z0-9./-]{2,29}");
    private static final Pattern REPEATED = Pattern.compile("(\\d)\\1{8}.*");
    /** Numbers of residents without citizenship. */
    private static final String RESIDENT = "99";

    private IdentityNumber() {}

    /** As it is stored and looked up: without outer spaces, letters large. */
    public static String canonical(String typed) {
        return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    }

    /** Whether a number of that kind can look so; one digit repeated is what people type to get past a form. */
    public static boolean isPlausible(IdentityKind kind, String number) {
        return switch (kind) {
            case CITIZEN_NUMBER ->
                isElevenDigits(number)
                        && !number.startsWith(RESIDENT)
                        && !REPEATED.matcher(number).matches();
            case RESIDENT_NUMBER -> isElevenDigits(number) && number.startsWith(RESIDENT);
            case TAX_NUMBER -> isTaxNumber(number);
            case PASSPORT, FOREIGN_NUMBER -> OTHER.matcher(number).matches();
        };
    }

    /** T.C. kimlik numarası or yabancı kimlik numarası, by its two check digits. */
    public static boolean isElevenDigits(String number) {
        if (!CITIZEN.matcher(number).matches()) {
            return false;
        }
        int odd = 0;
        int even = 0;
        for (int i = 0; i < 9; i++) {
            if (i % 2 == 0) {
                odd += digit(number, i);
            } else {
                even += digit(number, i);
            }
        }
        int tenth = Math.floorMod(odd * 7 - even, 10);
        return digit(number, 9) == tenth && digit(number, 10) == (odd + even + tenth) % 10;
    }

    /** Vergi kimlik numarası, by its check digit. */
    public static boolean isTaxNumber(String number) {
        if (!TAX.matcher(number).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int shifted = (digit(number, i) + 9 - i) % 10;
            int weighed = shifted * (1 << (9 - i)) % 9;
            sum += shifted != 0 && weighed == 0 ? 9 : weighed;
        }
        return digit(number, 9) == (10 - sum % 10) % 10;
    }

    /** {@code 10*******46}; nothing but stars where little is to be hidden. */
    public static String masked(String number) {
        return number.length() < 8
                ? "*".repeat(number.length())
                : number.substring(0, 2) + "*".repeat(number.length() - 4) + number.substring(number.length() - 2);
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }
}
