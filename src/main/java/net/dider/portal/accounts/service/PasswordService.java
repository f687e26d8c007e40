package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.OneTimeToken;
import net.dider.portal.accounts.entity.OneTimeToken.Purpose;
import net.dider.portal.accounts.service.PasswordPolicy.Refusal;
import net.dider.portal.accounts.service.ThrottleService.Door;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.OutboxService;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Choosing, changing and recovering a password. */
@Stateless
@PermitAll
public class PasswordService {

    static final Set<Purpose> BY_LINK = EnumSet.of(Purpose.INVITATION, Purpose.PASSWORD_RESET);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private OneTimeTokenService tokens;

    @Inject
    private PasswordStoreService store;

    @Inject
    private ThrottleService throttle;

    @Inject
    private OutboxService outbox;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** What the page behind a link says. */
    public record Choice(String name, String email, boolean invitation, boolean secondFactor) {}

    /** Why a password was not taken; empty when it was. */
    public enum Result {
        DONE,
        LINK_DEAD,
        WRONG_PASSWORD,
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON,
        BUSY;

        private static Result of(Refusal refusal) {
            return valueOf(refusal.name());
        }
    }

    /**
     * Asks for a link to choose a new password. Whether the address is known is only found out when the mail is written:
     * here both cases do the same work. More than a few in a row for one address send nothing.
     *
     * @param language of the page, for the outbox; the mail speaks the account's
     * @return how long this network address has to wait before it may ask again; zero when it was heard
     */
    public Duration askReset(String email, String language) {
        var wait = throttle.count(Door.RESET_NETWORK, signedIn.network());
        if (!wait.isZero()) {
            return wait;
        }
        audit.fire(Audited.of(AuditKind.PASSWORD_RESET_ASKED, "account", "unproven"));
        var name = Account.canonical(email);
        if (throttle.count(Door.RESET_ACCOUNT, name).isZero()
                && MailAddress.of(name).isPresent()) {
            outbox.queue(AccountMails.PASSWORD_RESET, name, language, Map.of(), MailPriority.AWAITED);
        }
        return Duration.ZERO;
    }

    /** What a link is for while it is good. */
    public Optional<Choice> findChoice(String token) {
        return tokens.find(token, BY_LINK)
                .map(t -> account(t))
                .filter(a -> !a.isDisabled())
                .map(a -> new Choice(a.getDisplayName(), a.getEmail(), a.isInvited(), a.hasSecondFactor()));
    }

    /** Takes the password and makes the link worthless; a refused password leaves the link as it is. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Result choose(String token, String password) {
        var account = tokens.find(token, BY_LINK).map(this::account).filter(a -> !a.isDisabled());
        return account.isEmpty() ? Result.LINK_DEAD : store(account.get(), password, token);
    }

    /** The signed-in person's own; other sessions end. */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Result change(String current, String password) {
        var account = own();
        return proves(account, current) ? store(account, password, null) : Result.WRONG_PASSWORD;
    }

    /** Whether the signed-in person knows her password; guessing slows down as at sign-in (ASVS 7.5.1). */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean proves(String password) {
        return proves(own(), password);
    }

    /** How long the signed-in person still has to wait before her password is judged again. */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public Duration waitToProve() {
        return throttle.waitOf(Door.PROOF, own().getId().toString());
    }

    private boolean proves(Account account, String password) {
        var subject = account.getId().toString();
        if (!throttle.count(Door.PROOF, subject).isZero()) {
            return false;
        }
        try {
            if (password != null && passwords.matches(password.toCharArray(), account.getPasswordHash())) {
                throttle.forgive(Door.PROOF, subject);
                return true;
            }
        } catch (PasswordsBusy busy) {
            throttle.uncount(Door.PROOF, subject);
            return false;
        }
        audit.fire(
                Audited.of(AuditKind.SIGN_IN_FAILED, "account", account.getId()).change(null, Door.PROOF));
        return false;
    }

    private Result store(Account account, String password, String token) {
        var refusal = policy.check(
                password, account.hasSecondFactor(), List.of(account.getDisplayName(), account.getEmail()));
        if (refusal.isPresent()) {
            return Result.of(refusal.get());
        }
        var tooShortAlone = password.codePointCount(0, password.length()) < PasswordPolicy.SHORTEST;
        try {
            var hash = passwords.hash(password.toCharArray());
            return store.set(account.getId(), hash, tooShortAlone, token) ? Result.DONE : Result.LINK_DEAD;
        } catch (PasswordsBusy busy) {
            return Result.BUSY;
        }
    }

    private Account account(OneTimeToken token) {
        return entityManager.find(Account.class, token.getAccountId());
    }

    private Account own() {
        return entityManager.find(Account.class, signedIn.accountId());
    }
}
