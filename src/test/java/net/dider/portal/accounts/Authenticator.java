package net.dider.portal.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's phone. */
final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final TimeBasedOneTimePasswordGenerator TOTP = new TimeBasedOneTimePasswordGenerator();

    private Authenticator() {}

    /** @param secret in Base32, in groups or not */
    static String code(String secret) {
        try {
            var key = new SecretKeySpec(bytes(secret.replaceAll("\\s", "")), TOTP.getAlgorithm());
            return TOTP.generateOneTimePasswordString(key, Instant.now(), Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base32) {
        var number = base32.chars()
                .mapToObj(c -> BigInteger.valueOf(ALPHABET.indexOf(c)))
                .reduce(BigInteger.ONE, (sum, digit) -> sum.shiftLeft(5).or(digit))
                .toByteArray();
        return Arrays.copyOfRange(number, number.length - base32.length() * 5 / 8, number.length);
    }
}
