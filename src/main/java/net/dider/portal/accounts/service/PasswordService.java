package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
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

    private static final Set<Purpose> BY_LINK = EnumSet.of(Purpose.INVITATION, Purpose.PASSWORD_RESET);
    private static final Set<Purpose> ALL_LINKS =
            EnumSet.of(Purpose.INVITATION, Purpose.PASSWORD_RESET, Purpose.EMAIL_CHANGE_OLD, Purpose.EMAIL_CHANGE_NEW);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private OneTimeTokenService tokens;

    @Inject
    private SessionService sessions;

    @Inject
    private ThrottleService throttle;

    @Inject
    private OutboxService outbox;

    @Inject
    private AccountNotices notices;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** What the page behind a link says. */
    public record Choice(String name, boolean invitation, boolean secondFactor) {}

    /** Why a password was not taken; empty when it was. */
    public enum Result {
        DONE,
        LINK_DEAD,
        WRONG_PASSWORD,
        TOO_SHORT,
        TOO_LONG,
        TOO_COMMON;

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
        var wait = throttle.count(Door.RESET_ADDRESS, String.valueOf(signedIn.address()));
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
                .map(a -> new Choice(a.getDisplayName(), a.isInvited(), a.hasSecondFactor()));
    }

    /** Takes the password and makes the link worthless; a refused password leaves the link as it is. */
    public Result choose(String token, String password) {
        var account = tokens.find(token, BY_LINK).map(this::account).filter(a -> !a.isDisabled());
        if (account.isEmpty()) {
            return Result.LINK_DEAD;
        }
        var refusal = check(account.get(), password);
        if (refusal.isPresent()) {
            return Result.of(refusal.get());
        }
        if (tokens.use(token, BY_LINK).isEmpty()) {
            return Result.LINK_DEAD;
        }
        set(account.get(), password);
        return Result.DONE;
    }

    /** The signed-in person's own; other sessions end. */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public Result change(String current, String password) {
        var account = own();
        if (!proves(account, current)) {
            return Result.WRONG_PASSWORD;
        }
        var refusal = check(account, password);
        if (refusal.isPresent()) {
            return Result.of(refusal.get());
        }
        set(account, password);
        return Result.DONE;
    }

    /** Whether the signed-in person knows her password; guessing slows down as at sign-in (ASVS 7.5.1). */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public boolean proves(String password) {
        return proves(own(), password);
    }

    private boolean proves(Account account, String password) {
        if (!throttle.count(Door.ACCOUNT, account.getEmail()).isZero()) {
            return false;
        }
        var right = password != null && passwords.matches(password.toCharArray(), account.getPasswordHash());
        if (right) {
            throttle.forgive(Door.ACCOUNT, account.getEmail());
        } else {
            audit.fire(Audited.of(AuditKind.SIGN_IN_FAILED, "account", account.getId())
                    .change(null, Door.ACCOUNT));
        }
        return right;
    }

    private Optional<Refusal> check(Account account, String password) {
        return policy.check(password, account.hasSecondFactor(), List.of(account.getDisplayName(), account.getEmail()));
    }

    private void set(Account account, String password) {
        account.changePassword(passwords.hash(password.toCharArray()), Instant.now());
        tokens.forget(account.getId(), ALL_LINKS);
        throttle.forgive(Door.ACCOUNT, account.getEmail());
        sessions.endAllAfterChange(account.getId());
        audit.fire(Audited.of(AuditKind.PASSWORD_CHANGED, "account", account.getId())
                .by(account.getId()));
        notices.tell(account, AccountNotices.Notice.PASSWORD_CHANGED);
    }

    private Account account(OneTimeToken token) {
        return entityManager.find(Account.class, token.getAccountId());
    }

    private Account own() {
        return entityManager.find(Account.class, signedIn.accountId());
    }
}
