package net.dider.portal.accounts.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dider.portal.accounts.entity.Account;

/** PBKDF2-HMAC-SHA-256 at OWASP's cost (600 000 rounds, Password Storage Cheat Sheet), by Jakarta Security. */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final String ROUNDS = "600000";
    /** So many hashes at once keep the processors busy; more would only let everybody wait longer. */
    private static final Semaphore PLACES =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private static final long SECONDS_TO_WAIT = 8;
    private static final int MOST_WAITING = 16;

    @Inject
    private Pbkdf2PasswordHash hash;

    private String nobodysHash;

    @PostConstruct
    void configure() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                ROUNDS,
                "Pbkdf2PasswordHash.SaltSizeBytes",
                "32",
                "Pbkdf2PasswordHash.KeySizeBytes",
                "32"));
        nobodysHash = hash("nobody knows this one".toCharArray());
    }

    public String hash(char[] password) {
        return inTurn(() -> hash.generate(normalised(password)));
    }

    /** With a null hash it takes as long and says no: an unknown address must not be told by the time it takes. */
    public boolean matches(char[] password, String storedHash) {
        var usable = storedHash != null && !Account.BLOCKED.equals(storedHash);
        var right = inTurn(() -> hash.verify(normalised(password), usable ? storedHash : nobodysHash));
        return right && usable;
    }

    /** True for a hash of another algorithm or of fewer rounds than today's: to be replaced at the next sign-in. */
    public boolean isOutdated(String storedHash) {
        return !storedHash.startsWith(ALGORITHM + ":" + ROUNDS + ":");
    }

    /** @throws PasswordsBusy when too many others are being judged; nothing was tried then */
    private static <T> T inTurn(Supplier<T> work) {
        try {
            if (PLACES.getQueueLength() > MOST_WAITING || !PLACES.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new PasswordsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PasswordsBusy();
        }
        try {
            return work.get();
        } finally {
            PLACES.release();
        }
    }

    /** The same letters typed on another keyboard are the same password (NIST SP 800-63B §5.1.1.2). */
    private static char[] normalised(char[] password) {
        return Normalizer.normalize(new String(password), Normalizer.Form.NFKC).toCharArray();
    }
}
