package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.service.ThrottleService.Door;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.SignedIn;

/**
 * The two doors: address and password, then the code of the second factor if the account has one. Unknown, disabled and
 * wrong get one answer after the same work (ASVS 6.3.8), and guessing becomes slow at either door. No transaction: a password is judged while no
 * connection waits, and each of the small steps around it commits by itself.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

    private static final Duration BUSY = Duration.ofSeconds(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountService accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordStoreService store;

    @Inject
    private ThrottleService throttle;

    @Inject
    private SecondFactorService secondFactor;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    public enum Step {
        REFUSED,
        WAIT,
        NEEDS_CODE,
        PROVEN
    }

    /** @param accountId whose, from {@code NEEDS_CODE} on; @param pause how long, with {@code WAIT} */
    public record Outcome(Step step, Long accountId, Duration pause) {

        private static Outcome of(Step step, Long accountId) {
            return new Outcome(step, accountId, Duration.ZERO);
        }

        private static Outcome wait(Duration pause) {
            return new Outcome(Step.WAIT, null, pause);
        }
    }

    /** The first door. A right password during a wait is answered like a wrong one. */
    public Outcome tryPassword(String email, String password) {
        var name = Account.canonical(email);
        var network = signedIn.network();
        var wait = countAll(name, network);
        if (!wait.isZero()) {
            return Outcome.wait(wait);
        }
        var account = accounts.findByEmail(name);
        var typed = password.toCharArray();
        try {
            var right = passwords.matches(
                    typed, account.map(Account::getPasswordHash).orElse(null));
            if (!right || account.get().isDisabled()) {
                failed(account.map(Account::getId).orElse(null), Door.ACCOUNT_THERE, there(name, network));
                return Outcome.of(Step.REFUSED, null);
            }
            if (passwords.isOutdated(account.get().getPasswordHash())) {
                store.strengthen(account.get().getId(), account.get().getPasswordHash(), passwords.hash(typed));
            }
        } catch (PasswordsBusy busy) {
            throttle.uncount(Door.ACCOUNT_THERE, there(name, network));
            throttle.uncount(Door.ACCOUNT, name);
            throttle.uncount(Door.NETWORK, network);
            return Outcome.wait(BUSY);
        }
        throttle.forgive(Door.ACCOUNT_THERE, there(name, network));
        throttle.forgive(Door.ACCOUNT, name);
        throttle.uncount(Door.NETWORK, network);
        return Outcome.of(
                account.get().hasSecondFactor() ? Step.NEEDS_CODE : Step.PROVEN,
                account.get().getId());
    }

    /**
     * The second door: a code of the authenticator or one of the recovery codes.
     *
     * @param since when the first door was passed; a password changed later makes that worthless
     */
    public Outcome tryCode(Long accountId, String code, Instant since) {
        var subject = String.valueOf(accountId);
        var wait = throttle.count(Door.CODE, subject);
        if (!wait.isZero()) {
            return Outcome.wait(wait);
        }
        var account = accountId == null ? null : entityManager.find(Account.class, accountId);
        if (account == null
                || account.isDisabled()
                || account.getPasswordChangedAt() != null
                        && account.getPasswordChangedAt().isAfter(since)
                || !secondFactor.accept(accountId, code)) {
            failed(accountId, Door.CODE, subject);
            return Outcome.of(Step.REFUSED, null);
        }
        throttle.forgive(Door.CODE, subject);
        return Outcome.of(Step.PROVEN, accountId);
    }

    /** Counts at all three doors; a try that is not judged, because one is closed, counts at none. */
    private Duration countAll(String name, String network) {
        var wait = throttle.count(Door.NETWORK, network);
        if (!wait.isZero()) {
            return wait;
        }
        wait = throttle.count(Door.ACCOUNT_THERE, there(name, network));
        if (!wait.isZero()) {
            throttle.uncount(Door.NETWORK, network);
            return wait;
        }
        wait = throttle.count(Door.ACCOUNT, name);
        if (!wait.isZero()) {
            throttle.uncount(Door.NETWORK, network);
            throttle.uncount(Door.ACCOUNT_THERE, there(name, network));
        }
        return wait;
    }

    private static String there(String name, String network) {
        return name + "@" + network;
    }

    private void failed(Long accountId, Door door, String subject) {
        var whose = accountId == null ? "unknown" : accountId;
        audit.fire(Audited.of(AuditKind.SIGN_IN_FAILED, "account", whose).change(null, door));
        if (!throttle.waitOf(door, subject).isZero()) {
            audit.fire(Audited.of(AuditKind.SIGN_IN_THROTTLED, "account", whose).change(null, door));
        }
    }
}
