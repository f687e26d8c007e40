package net.dider.portal.accounts.service;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** Secrets and codes of authenticators (RFC 6238: SHA-1, six digits, thirty seconds), secrets in Base32 (RFC 4648). */
final class Totp {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final int SECRET_BITS = 160;
    private static final String HEX32 = "0123456789abcdefghijklmnopqrstuv";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    static String newSecret() {
        return random(SECRET_BITS);
    }

    /**
     * The time step whose code this is: now, or the one before, since reading and typing takes time (RFC 6238 §5.2).
     *
     * @return null when it is neither
     */
    static Long findStep(String secret, String code, Instant now) {
        var key = new SecretKeySpec(fromBase32(secret), GENERATOR.getAlgorithm());
        var length = GENERATOR.getTimeStep().toMillis();
        for (var at : List.of(now, now.minus(GENERATOR.getTimeStep()))) {
            try {
                if (GENERATOR
                        .generateOneTimePasswordString(key, at, Locale.ROOT)
                        .equals(code)) {
                    return at.toEpochMilli() / length;
                }
            } catch (InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }

    /** So many random bits, five a letter, in Base32. BigInteger writes in the digits 0–v; only the alphabet differs. */
    static String random(int bits) {
        var digits = new BigInteger(bits, RANDOM).setBit(bits).toString(HEX32.length());
        return digits.substring(digits.length() - bits / 5)
                .chars()
                .mapToObj(c -> String.valueOf(BASE32.charAt(HEX32.indexOf(c))))
                .reduce("", String::concat);
    }

    private static byte[] fromBase32(String text) {
        var digits = text.chars()
                .mapToObj(c -> String.valueOf(HEX32.charAt(BASE32.indexOf(c))))
                .reduce("", String::concat);
        var bytes = new BigInteger("1" + digits, HEX32.length()).toByteArray();
        return Arrays.copyOfRange(bytes, bytes.length - text.length() * 5 / 8, bytes.length);
    }
}
