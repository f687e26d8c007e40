package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.dider.portal.accounts.entity.SignInThrottle;
import net.dider.portal.platform.security.Secrets;

/**
 * Slows down whoever guesses (ASVS 6.3.1): after some failures in a row each further one makes the wait longer, from one
 * to fifteen minutes, and nobody is ever locked out for good. Counted in the database, so all nodes see it; the counted
 * address or name is only kept as a keyed hash.
 */
@Stateless
@PermitAll
public class ThrottleService {

    private static final Duration[] WAITS = {
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(4),
        Duration.ofMinutes(8),
        Duration.ofMinutes(15)
    };
    private static final Duration DAY = Duration.ofDays(1);
    /** Many people share a network; what they mistype in a day is no attack. */
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Secrets secrets;

    /** What is counted, how many failures in a row are free, and the time without one after which a new row begins. */
    public enum Door {
        /** One account from one network: whoever guesses there does not keep its owner out elsewhere. */
        ACCOUNT_THERE(5, DAY),
        /** One account from anywhere. */
        ACCOUNT(25, DAY),
        /** One network, whatever the account. */
        NETWORK(20, HALF_AN_HOUR),
        /** One account from a browser it was signed in to with before, whoever guesses elsewhere. */
        DEVICE(5, DAY),
        CODE(5, DAY),
        CODE_DEVICE(5, DAY),
        /** The password asked again of somebody signed in. */
        PROOF(5, DAY),
        RESET_ACCOUNT(3, DAY),
        RESET_NETWORK(20, HALF_AN_HOUR),
        EMAIL_CHANGE(5, DAY),
        /** Applications begun from one network. */
        APPLICATION_NETWORK(10, HALF_AN_HOUR),
        /** Letters about an application to one address. */
        APPLICATION_MAIL(3, DAY);

        private final int free;
        private final Duration memory;

        Door(int free, Duration memory) {
            this.free = free;
            this.memory = memory;
        }
    }

    /** How long this subject still has to wait; zero if it may try. */
    public Duration waitOf(Door door, String subject) {
        var throttle = entityManager.find(SignInThrottle.class, hash(door, subject));
        var now = Instant.now();
        return throttle == null || !throttle.getWaitUntil().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, throttle.getWaitUntil());
    }

    /**
     * Counts a try before it is judged, so that many at once cannot slip through, and says whether it may go on. A
     * success takes it back by {@link #forgive}.
     *
     * @return zero if the try may be judged, else how long to wait; a try during a wait does not make it longer
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Duration count(Door door, String subject) {
        // As exact as the database: a column that rounds up would make the first try wait.
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var key = hash(door, subject);
        // One statement for both databases, atomic, so that two first failures do not collide.
        entityManager
                .createNativeQuery("INSERT INTO sign_in_throttles (subject_hash, failures, last_failed_at, wait_until)"
                        + " VALUES (?1, 0, ?2, ?2) ON DUPLICATE KEY UPDATE failures = failures")
                .setParameter(1, key)
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        var throttle = entityManager.find(SignInThrottle.class, key, LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(throttle, LockModeType.PESSIMISTIC_WRITE);
        if (throttle.getWaitUntil().isAfter(now)) {
            return Duration.between(now, throttle.getWaitUntil());
        }
        throttle.fail(now, door.memory);
        var beyond = throttle.getFailures() - door.free;
        if (beyond >= 0) {
            throttle.waitFor(WAITS[Math.min(beyond, WAITS.length - 1)], now);
        }
        return Duration.ZERO;
    }

    /** The try was right: the row of failures is over. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgive(Door door, String subject) {
        entityManager
                .createQuery("DELETE FROM SignInThrottle t WHERE t.subjectHash = :hash")
                .setParameter("hash", hash(door, subject))
                .executeUpdate();
    }

    /** Takes one counted try back, without ending the row of failures of others at the same address. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void uncount(Door door, String subject) {
        entityManager
                .createQuery("UPDATE SignInThrottle t SET t.failures = t.failures - 1, t.waitUntil = t.lastFailedAt"
                        + " WHERE t.subjectHash = :hash AND t.failures > 0")
                .setParameter("hash", hash(door, subject))
                .executeUpdate();
    }

    public void forgetOld(Instant now) {
        entityManager
                .createQuery("DELETE FROM SignInThrottle t WHERE t.lastFailedAt < :before")
                .setParameter("before", now.minus(DAY))
                .executeUpdate();
    }

    private String hash(Door door, String subject) {
        return secrets.keyed("throttle", door + ":" + subject);
    }
}
