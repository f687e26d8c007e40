package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.service.ThrottleService.Door;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.SignedIn;

/**
 * The two doors: address and password, then the code of the second factor if the account has one. Unknown, disabled and
 * wrong get one answer after the same work (ASVS 6.3.8), and guessing becomes slow at either door.
 */
@Stateless
@PermitAll
public class SignInService {

    private static final Duration BUSY = Duration.ofSeconds(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Passwords passwords;

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
        var address = String.valueOf(signedIn.address());
        var addressWait = throttle.count(Door.ADDRESS, address);
        var accountWait = addressWait.isZero() ? throttle.count(Door.ACCOUNT, name) : Duration.ZERO;
        if (!addressWait.isZero() || !accountWait.isZero()) {
            return Outcome.wait(addressWait.compareTo(accountWait) > 0 ? addressWait : accountWait);
        }
        var account = find(name);
        var typed = password.toCharArray();
        try {
            var right = passwords.matches(
                    typed, account.map(Account::getPasswordHash).orElse(null));
            if (!right || account.get().isDisabled()) {
                failed(account.map(Account::getId).orElse(null), Door.ACCOUNT, name);
                return Outcome.of(Step.REFUSED, null);
            }
        } catch (PasswordsBusy busy) {
            throttle.uncount(Door.ACCOUNT, name);
            throttle.uncount(Door.ADDRESS, address);
            return Outcome.wait(BUSY);
        }
        throttle.forgive(Door.ACCOUNT, name);
        throttle.uncount(Door.ADDRESS, address);
        if (passwords.isOutdated(account.get().getPasswordHash())) {
            account.get().strengthenHash(passwords.hash(typed));
        }
        return Outcome.of(
                account.get().hasSecondFactor() ? Step.NEEDS_CODE : Step.PROVEN,
                account.get().getId());
    }

    /** The second door: a code of the authenticator or one of the recovery codes. */
    public Outcome tryCode(Long accountId, String code) {
        var subject = String.valueOf(accountId);
        var wait = throttle.count(Door.CODE, subject);
        if (!wait.isZero()) {
            return Outcome.wait(wait);
        }
        if (!secondFactor.accept(accountId, code)) {
            failed(accountId, Door.CODE, subject);
            return Outcome.of(Step.REFUSED, null);
        }
        throttle.forgive(Door.CODE, subject);
        return Outcome.of(Step.PROVEN, accountId);
    }

    private void failed(Long accountId, Door door, String subject) {
        var whose = accountId == null ? "unknown" : accountId;
        audit.fire(Audited.of(AuditKind.SIGN_IN_FAILED, "account", whose).change(null, door));
        if (!throttle.waitOf(door, subject).isZero()) {
            audit.fire(Audited.of(AuditKind.SIGN_IN_THROTTLED, "account", whose).change(null, door));
        }
    }

    private Optional<Account> find(String email) {
        return entityManager
                .createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }
}
