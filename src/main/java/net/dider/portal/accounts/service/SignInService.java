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
import java.util.List;
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

    /**
     * The first door. A right password during a wait is answered like a wrong one.
     *
     * @param device the browser, if it was signed in with this address before, else null: it is counted by itself, so
     *     that nobody who guesses elsewhere makes the owner wait (OWASP device cookies)
     */
    public Outcome tryPassword(String email, String password, String device) {
        var name = Account.canonical(email);
        var tries = device == null ? fromAnywhere(name, signedIn.network()) : List.of(new Try(Door.DEVICE, device));
        var wait = count(tries);
        if (!wait.isZero()) {
            return Outcome.wait(wait);
        }
        var account = accounts.findByEmail(name);
        var typed = password.toCharArray();
        try {
            var right = passwords.matches(
                    typed, account.map(Account::getPasswordHash).orElse(null));
            if (!right || account.get().isDisabled()) {
                failed(account.map(Account::getId).orElse(null), tries);
                return Outcome.of(Step.REFUSED, null);
            }
            if (passwords.isOutdated(account.get().getPasswordHash())) {
                store.strengthen(account.get().getId(), account.get().getPasswordHash(), passwords.hash(typed));
            }
        } catch (PasswordsBusy busy) {
            tries.forEach(t -> throttle.uncount(t.door(), t.subject()));
            return Outcome.wait(BUSY);
        }
        tries.forEach(this::succeeded);
        return Outcome.of(
                account.get().hasSecondFactor() ? Step.NEEDS_CODE : Step.PROVEN,
                account.get().getId());
    }

    /**
     * The second door: a code of the authenticator or one of the recovery codes.
     *
     * @param since when the first door was passed; a password changed later makes that worthless
     * @param device as at the first door
     */
    public Outcome tryCode(Long accountId, String code, Instant since, String device) {
        var counted =
                device == null ? new Try(Door.CODE, String.valueOf(accountId)) : new Try(Door.CODE_DEVICE, device);
        var wait = throttle.count(counted.door(), counted.subject());
        if (!wait.isZero()) {
            return Outcome.wait(wait);
        }
        var account = accountId == null ? null : entityManager.find(Account.class, accountId);
        if (account == null
                || account.isDisabled()
                || account.getPasswordChangedAt() != null
                        && account.getPasswordChangedAt().isAfter(since)
                || !secondFactor.accept(accountId, code)) {
            failed(accountId, List.of(counted));
            return Outcome.of(Step.REFUSED, null);
        }
        throttle.forgive(counted.door(), counted.subject());
        return Outcome.of(Step.PROVEN, accountId);
    }

    /** What a try is counted under. */
    private record Try(Door door, String subject) {}

    private static List<Try> fromAnywhere(String name, String network) {
        return List.of(
                new Try(Door.NETWORK, network),
                new Try(Door.ACCOUNT_THERE, name + "@" + network),
                new Try(Door.ACCOUNT, name));
    }

    /** Counts all of them; a try that is not judged, because one has to wait, counts nowhere. */
    private Duration count(List<Try> tries) {
        for (int n = 0; n < tries.size(); n++) {
            var wait = throttle.count(tries.get(n).door(), tries.get(n).subject());
            if (!wait.isZero()) {
                tries.subList(0, n).forEach(t -> throttle.uncount(t.door(), t.subject()));
                return wait;
            }
        }
        return Duration.ZERO;
    }

    /** A network's row of failures is not over because one of its people knows her password. */
    private void succeeded(Try right) {
        if (right.door() == Door.NETWORK) {
            throttle.uncount(right.door(), right.subject());
        } else {
            throttle.forgive(right.door(), right.subject());
        }
    }

    private void failed(Long accountId, List<Try> tries) {
        var whose = accountId == null ? "unknown" : accountId;
        tries.stream()
                .filter(t -> t.door() != Door.NETWORK)
                .findFirst()
                .ifPresent(t -> audit.fire(
                        Audited.of(AuditKind.SIGN_IN_FAILED, "account", whose).change(null, t.door())));
        tries.stream()
                .filter(t -> !throttle.waitOf(t.door(), t.subject()).isZero())
                .forEach(t -> audit.fire(Audited.of(AuditKind.SIGN_IN_THROTTLED, "account", whose)
                        .change(null, t.door())));
    }
}
