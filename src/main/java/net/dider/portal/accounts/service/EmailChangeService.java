package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.EmailChange;
import net.dider.portal.accounts.entity.OneTimeToken.Purpose;
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

/** Moves an account to another e-mail address once both addresses have confirmed it (M3). */
@Stateless
@PermitAll
public class EmailChangeService {

    private static final Set<Purpose> BY_LINK = EnumSet.of(Purpose.EMAIL_CHANGE_OLD, Purpose.EMAIL_CHANGE_NEW);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AccountService accounts;

    @Inject
    private OneTimeTokenService tokens;

    @Inject
    private OutboxService outbox;

    @Inject
    private ThrottleService throttle;

    @Inject
    private AccountNotices notices;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    @Inject
    private Event<EmailMoved> moved;

    /** What became of a request to move. */
    public enum Asked {
        SENT,
        UNSENDABLE,
        TOO_MANY
    }

    public enum Result {
        LINK_DEAD,
        OTHER_IS_MISSING,
        DONE
    }

    /**
     * Writes to both addresses. A new address that belongs to somebody else gets no mail, and nobody is told so.
     *
     * @return unless {@code SENT}, nothing has happened: the new one is no address or the present one, or too many were
     *     asked for
     */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public Asked ask(String newEmail) {
        var account = entityManager.find(Account.class, signedIn.accountId());
        if (MailAddress.of(newEmail).isEmpty() || Account.canonical(newEmail).equals(account.getEmail())) {
            return Asked.UNSENDABLE;
        }
        if (!throttle.count(Door.EMAIL_CHANGE, account.getId().toString()).isZero()) {
            return Asked.TOO_MANY;
        }
        forget(account.getId());
        entityManager.persist(
                new EmailChange(account.getId(), newEmail, Instant.now().plus(Purpose.EMAIL_CHANGE_NEW.life())));
        audit.fire(Audited.of(AuditKind.EMAIL_CHANGE_ASKED, "account", account.getId()));
        var argument = Map.of(AccountMails.ACCOUNT, account.getId().toString());
        outbox.queue(
                AccountMails.EMAIL_CHANGE_OLD,
                account.getEmail(),
                account.getLanguage(),
                argument,
                MailPriority.AWAITED);
        outbox.queue(
                AccountMails.EMAIL_CHANGE_NEW,
                Account.canonical(newEmail),
                account.getLanguage(),
                argument,
                MailPriority.AWAITED);
        return Asked.SENT;
    }

    /** The address the signed-in person wants to move to, while that is open. */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public Optional<String> findPending() {
        return findPendingOf(signedIn.accountId());
    }

    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public void cancel() {
        stop(signedIn.accountId());
    }

    /** Whether the link still confirms something. */
    public boolean isOpen(String token) {
        return tokens.find(token, BY_LINK).flatMap(t -> find(t.getAccountId())).isPresent();
    }

    /** One of the two confirmations; with the second the account moves. */
    public Result confirm(String token) {
        var used = tokens.use(token, BY_LINK);
        var change = used.flatMap(t -> find(t.getAccountId()));
        if (change.isEmpty()
                || entityManager
                        .find(Account.class, change.get().getAccountId())
                        .isDisabled()) {
            return Result.LINK_DEAD;
        }
        if (used.get().getPurpose() == Purpose.EMAIL_CHANGE_OLD) {
            change.get().confirmOld();
        } else {
            change.get().confirmNew();
        }
        if (!change.get().isConfirmed()) {
            return Result.OTHER_IS_MISSING;
        }
        return move(change.get());
    }

    /** Whoever was written to says that nothing is to move; false when the link is dead. */
    public boolean refuse(String token) {
        var used = tokens.use(token, BY_LINK);
        used.ifPresent(t -> stop(t.getAccountId()));
        return used.isPresent();
    }

    private void stop(Long accountId) {
        if (findPendingOf(accountId).isEmpty()) {
            return;
        }
        forget(accountId);
        audit.fire(Audited.of(AuditKind.EMAIL_CHANGE_STOPPED, "account", accountId));
    }

    private Result move(EmailChange change) {
        var newEmail = change.getNewEmail();
        var account = entityManager.find(Account.class, change.getAccountId());
        forget(account.getId());
        if (!accounts.isFree(newEmail)) {
            return Result.LINK_DEAD;
        }
        var oldEmail = account.getEmail();
        account.moveTo(newEmail);
        tokens.forget(account.getId(), EnumSet.of(Purpose.PASSWORD_RESET));
        audit.fire(
                Audited.of(AuditKind.EMAIL_CHANGED, "account", account.getId()).by(account.getId()));
        notices.tell(account, oldEmail, AccountNotices.Notice.EMAIL_CHANGED);
        moved.fire(new EmailMoved(account.getId(), account.getEmail()));
        return Result.DONE;
    }

    private Optional<EmailChange> find(Long accountId) {
        return entityManager
                .createQuery("SELECT c FROM EmailChange c WHERE c.accountId = :id", EmailChange.class)
                .setParameter("id", accountId)
                .getResultStream()
                .filter(c -> c.isAlive(Instant.now()))
                .findFirst();
    }

    /** The address this account is about to move to. */
    public Optional<String> findPendingOf(Long accountId) {
        return find(accountId).map(EmailChange::getNewEmail);
    }

    /** The account moves nowhere any more, and both links are dead. */
    public void forget(Long accountId) {
        entityManager
                .createQuery("DELETE FROM EmailChange c WHERE c.accountId = :id")
                .setParameter("id", accountId)
                .executeUpdate();
        tokens.forget(accountId, BY_LINK);
    }
}
