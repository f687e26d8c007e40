package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.AccountSession;
import net.dider.portal.accounts.entity.RecoveryCode;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.Secrets;
import net.dider.portal.platform.security.SignedIn;

/**
 * Time-based one-time passwords (RFC 6238: SHA-1, six digits, thirty seconds, which every authenticator speaks) and the
 * recovery codes for whoever has lost hers.
 */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
@Allows(Ability.OWN_ACCOUNT)
public class SecondFactorService {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BITS = 80;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Secrets secrets;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SessionListService sessions;

    @Inject
    private SecondFactorRule rule;

    @Inject
    private AccountNotices notices;

    @Inject
    private OutboxService outbox;

    @Inject
    private Event<Audited> audit;

    /** @param required the person's roles do not allow to go without */
    public record State(Instant since, int codesLeft, boolean required) {}

    public State getState() {
        var account = own();
        var left = entityManager
                .createQuery(
                        "SELECT COUNT(c) FROM RecoveryCode c WHERE c.accountId = :id AND c.usedAt IS NULL", Long.class)
                .setParameter("id", account.getId())
                .getSingleResult();
        return new State(account.getSecondFactorSince(), left.intValue(), rule.isRequiredFor(account.getRoles()));
    }

    /**
     * A new secret to put into an authenticator, in Base32 (RFC 4648); whoever saw an earlier one has nothing.
     *
     * @param resumed the page was already shown, before its session ended: the secret she has scanned stays
     */
    public String prepare(boolean resumed) {
        var account = own();
        if (account.hasSecondFactor()) {
            throw new IllegalStateException("there is one already");
        }
        if (resumed && account.getTotpSecret() != null) {
            return secrets.open(account.getTotpSecret(), context(account));
        }
        var secret = Totp.newSecret();
        account.prepareSecondFactor(secrets.seal(secret, context(account)));
        return secret;
    }

    /**
     * The authenticator shows right codes, so it counts from now on.
     *
     * @return the recovery codes, to be shown this once; empty when the code is wrong
     */
    public List<String> confirm(String code) {
        var account = own();
        if (account.getTotpSecret() == null || account.hasSecondFactor()) {
            return List.of();
        }
        var step = matchingStep(account, digits(code));
        if (step == null) {
            return List.of();
        }
        account.confirmSecondFactor(step, Instant.now());
        if (signedIn.sessionId() != null) {
            entityManager.find(AccountSession.class, signedIn.sessionId()).proveSecondFactor(Instant.now());
        }
        sessions.endAllAfterChange(account.getId());
        audit.fire(Audited.of(AuditKind.SECOND_FACTOR_ADDED, "account", account.getId()));
        notices.tell(account, AccountNotices.Notice.SECOND_FACTOR_ADDED);
        return makeCodes(account);
    }

    /** For another authenticator; nothing of it is stored before {@link #replace}. */
    public String newSecret() {
        return Totp.newSecret();
    }

    /**
     * Another authenticator takes the place of the one that counts, once it shows right codes.
     *
     * @param secret from {@link #newSecret}
     * @return the new recovery codes, to be shown this once; empty when the code is wrong
     */
    public List<String> replace(String secret, String code) {
        var account = own();
        var step = account.hasSecondFactor() ? Totp.findStep(secret, digits(code), Instant.now()) : null;
        if (step == null) {
            return List.of();
        }
        account.prepareSecondFactor(secrets.seal(secret, context(account)));
        account.confirmSecondFactor(step, Instant.now());
        sessions.endAllAfterChange(account.getId());
        audit.fire(Audited.of(AuditKind.SECOND_FACTOR_ADDED, "account", account.getId()));
        notices.tell(account, AccountNotices.Notice.SECOND_FACTOR_ADDED);
        return makeCodes(account);
    }

    /** Ten new ones; the old ones open nothing any more. */
    public List<String> renewCodes() {
        var account = own();
        audit.fire(Audited.of(AuditKind.RECOVERY_CODES_MADE, "account", account.getId()));
        notices.tell(account, AccountNotices.Notice.RECOVERY_CODES_MADE);
        return makeCodes(account);
    }

    /** @throws IllegalStateException when the person's roles require it */
    public void remove() {
        var account = own();
        if (rule.isRequiredFor(account.getRoles())) {
            throw new IllegalStateException("required");
        }
        forget(account, null);
    }

    /** For somebody who has lost it: an administrator knows her by other means. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.PEOPLE)
    public void removeFrom(Long accountId, String reason) {
        if (accountId.equals(signedIn.accountId())) {
            throw new PeopleRefused(PeopleRefused.Reason.ONESELF);
        }
        forget(entityManager.find(Account.class, accountId), reason);
        entityManager.flush();
        sessions.endAllAfterChange(accountId);
    }

    /** Whether this code opens the second door now. Each code does once. */
    @PermitAll
    public boolean accept(Long accountId, String code) {
        var account = accountId == null ? null : entityManager.find(Account.class, accountId);
        if (account == null || !account.hasSecondFactor()) {
            return false;
        }
        var typed = digits(code);
        if (typed.matches("\\d{6}")) {
            var step = matchingStep(account, typed);
            return step != null && useStep(accountId, step);
        }
        return useRecoveryCode(accountId, code);
    }

    /** Without the account's version: a sign-in changes nothing that a form shows. */
    private boolean useStep(Long accountId, long step) {
        return entityManager
                        .createNativeQuery("UPDATE accounts SET totp_last_step = ?1 WHERE id = ?2"
                                + " AND (totp_last_step IS NULL OR totp_last_step < ?1)")
                        .setParameter(1, step)
                        .setParameter(2, accountId)
                        .executeUpdate()
                == 1;
    }

    private boolean useRecoveryCode(Long accountId, String code) {
        var used = entityManager
                .createQuery("UPDATE RecoveryCode c SET c.usedAt = :now"
                        + " WHERE c.accountId = :id AND c.hash = :hash AND c.usedAt IS NULL")
                .setParameter("now", Instant.now())
                .setParameter("id", accountId)
                .setParameter("hash", Secrets.hash(letters(code)))
                .executeUpdate();
        if (used == 1) {
            audit.fire(Audited.of(AuditKind.RECOVERY_CODE_USED, "account", accountId)
                    .by(accountId));
            notices.tell(entityManager.find(Account.class, accountId), AccountNotices.Notice.RECOVERY_CODE_USED);
        }
        return used == 1;
    }

    private Long matchingStep(Account account, String code) {
        return Totp.findStep(secrets.open(account.getTotpSecret(), context(account)), code, Instant.now());
    }

    private List<String> makeCodes(Account account) {
        forgetCodes(account.getId());
        var codes = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(
                        i -> Totp.random(RECOVERY_BITS).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-"))
                .toList();
        codes.forEach(c -> entityManager.persist(new RecoveryCode(account.getId(), Secrets.hash(letters(c)))));
        return codes;
    }

    /** A password that is too short alone goes with it; the link to choose another is on its way then. */
    private void forget(Account account, String reason) {
        var needsPassword = account.isPasswordShort();
        account.removeSecondFactor();
        if (needsPassword) {
            outbox.queue(
                    AccountMails.PASSWORD_RESET,
                    account.getEmail(),
                    account.getLanguage(),
                    Map.of(),
                    MailPriority.AWAITED);
        }
        forgetCodes(account.getId());
        audit.fire(Audited.of(AuditKind.SECOND_FACTOR_REMOVED, "account", account.getId())
                .because(reason));
        notices.tell(account, AccountNotices.Notice.SECOND_FACTOR_REMOVED);
    }

    private void forgetCodes(Long accountId) {
        entityManager
                .createQuery("DELETE FROM RecoveryCode c WHERE c.accountId = :id")
                .setParameter("id", accountId)
                .executeUpdate();
    }

    private Account own() {
        return entityManager.find(Account.class, signedIn.accountId());
    }

    private static String context(Account account) {
        return "totp:" + account.getId();
    }

    private static String digits(String code) {
        return code == null ? "" : code.replaceAll("\\s", "");
    }

    private static String letters(String code) {
        return code == null ? "" : code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
    }
}
