package net.dider.portal.accounts.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;

/** PBKDF2-HMAC-SHA-256 at OWASP's cost (600 000 rounds, Password Storage Cheat Sheet), by Jakarta Security. */
@ApplicationScoped
public class Passwords {

    /** ASVS 6.2.1 and 6.2.4: long rather than complicated, never cut off. */
    public static final int SHORTEST = 15;

    public static final int LONGEST = 1_000;

    @Inject
    private Pbkdf2PasswordHash hash;

    private String nobodysHash;

    @PostConstruct
    void configure() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", "600000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        nobodysHash = hash("nobody knows this one".toCharArray());
    }

    public String hash(char[] password) {
        return hash.generate(normalised(password));
    }

    /** With a null hash it takes as long and says no: an unknown address must not be told by the time it takes. */
    public boolean matches(char[] password, String storedHash) {
        var right = hash.verify(normalised(password), storedHash == null ? nobodysHash : storedHash);
        return right && storedHash != null;
    }

    /** The same letters typed on another keyboard are the same password (NIST SP 800-63B §5.1.1.2). */
    private static char[] normalised(char[] password) {
        return Normalizer.normalize(new String(password), Normalizer.Form.NFKC).toCharArray();
    }
}
