package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.OneTimeToken.Purpose;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;

/**
 * Stores a hash that was computed before: hashing takes half a second and waits its turn, and no transaction, lock or
 * connection may wait with it.
 */
@Stateless
@PermitAll
public class PasswordStoreService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OneTimeTokenService tokens;

    @Inject
    private EmailChangeService emailChanges;

    @Inject
    private SessionListService sessions;

    @Inject
    private AccountNotices notices;

    @Inject
    private Event<Audited> audit;

    /**
     * The new password counts: all links and all other sessions end.
     *
     * @param token of the link that allows it, null for the signed-in person's own change
     * @param tooShortAlone good only beside a second factor
     * @return false when the link was used or the second factor removed meanwhile; nothing is stored then
     */
    public boolean set(Long accountId, String hash, boolean tooShortAlone, String token) {
        var account = entityManager.find(Account.class, accountId);
        if (tooShortAlone && !account.hasSecondFactor()) {
            return false;
        }
        if (token != null && tokens.use(token, PasswordService.BY_LINK).isEmpty()) {
            return false;
        }
        account.changePassword(hash, tooShortAlone, Instant.now());
        tokens.forget(accountId, EnumSet.allOf(Purpose.class));
        emailChanges.forget(accountId);
        sessions.endAllAfterChange(accountId);
        notices.tell(account, AccountNotices.Notice.PASSWORD_CHANGED);
        audit.fire(Audited.of(AuditKind.PASSWORD_CHANGED, "account", accountId).by(accountId));
        return true;
    }

    /** The same password at today's cost, unless it was changed meanwhile. */
    public void strengthen(Long accountId, String outdatedHash, String hash) {
        entityManager
                .createQuery("UPDATE Account a SET a.passwordHash = :hash WHERE a.id = :id AND a.passwordHash = :old")
                .setParameter("hash", hash)
                .setParameter("id", accountId)
                .setParameter("old", outdatedHash)
                .executeUpdate();
    }
}
