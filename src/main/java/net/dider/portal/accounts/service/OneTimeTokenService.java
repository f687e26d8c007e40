package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.EmailChange;
import net.dider.portal.accounts.entity.OneTimeToken;
import net.dider.portal.accounts.entity.OneTimeToken.Purpose;
import net.dider.portal.platform.security.Secrets;

/** Links that open one door once (ASVS 6.4.1): random, stored as a hash, short-lived, one of a kind per account. */
@Stateless
@PermitAll
public class OneTimeTokenService {

    @PersistenceContext
    private EntityManager entityManager;

    /** A new token; those of the same purpose and account open nothing any more. */
    public String issue(Purpose purpose, Long accountId) {
        if (accountId == null) {
            forgetNobodys(purpose);
        } else {
            forget(accountId, List.of(purpose));
        }
        var token = Secrets.token();
        entityManager.persist(
                new OneTimeToken(purpose, Secrets.hash(token), Instant.now().plus(purpose.life()), accountId));
        return token;
    }

    /** The door this token still opens, without opening it. */
    public Optional<OneTimeToken> find(String token, Collection<Purpose> purposes) {
        return token == null || token.isEmpty()
                ? Optional.empty()
                : entityManager
                        .createQuery("SELECT t FROM OneTimeToken t WHERE t.hash = :hash", OneTimeToken.class)
                        .setParameter("hash", Secrets.hash(token))
                        .getResultStream()
                        .filter(t -> purposes.contains(t.getPurpose()) && t.isAlive(Instant.now()))
                        .findFirst();
    }

    /** Opens the door: of two who try at once, one does. */
    public Optional<OneTimeToken> use(String token, Collection<Purpose> purposes) {
        return find(token, purposes)
                .filter(t -> entityManager
                                .createQuery("DELETE FROM OneTimeToken t WHERE t.hash = :hash")
                                .setParameter("hash", Secrets.hash(token))
                                .executeUpdate()
                        == 1);
    }

    /** By the index of the account alone, so that it waits for nobody else's. */
    public void forget(Long accountId, Collection<Purpose> purposes) {
        entityManager
                .createQuery("DELETE FROM OneTimeToken t WHERE t.accountId = :id AND t.purpose IN :purposes")
                .setParameter("purposes", purposes)
                .setParameter("id", accountId)
                .executeUpdate();
    }

    public void forgetNobodys(Purpose purpose) {
        entityManager
                .createQuery("DELETE FROM OneTimeToken t WHERE t.accountId IS NULL AND t.purpose = :purpose")
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    public Optional<Account> findAccount(Long accountId) {
        return Optional.ofNullable(entityManager.find(Account.class, accountId));
    }

    /** Somebody with this address who could sign in, were it not for the password. */
    public Optional<Account> findActiveAccount(String email) {
        return findByEmail(email).filter(a -> !a.isDisabled() && !a.isInvited());
    }

    public boolean isFree(String email) {
        return findByEmail(email).isEmpty();
    }

    /** The e-mail address the account is about to move to. */
    public Optional<String> findPendingEmail(Long accountId) {
        return entityManager
                .createQuery("SELECT c FROM EmailChange c WHERE c.accountId = :id", EmailChange.class)
                .setParameter("id", accountId)
                .getResultStream()
                .filter(c -> c.isAlive(Instant.now()))
                .map(EmailChange::getNewEmail)
                .findFirst();
    }

    /** Nothing that was on its way for this account opens a door or moves an address any more. */
    public void forgetAll(Long accountId) {
        forget(accountId, EnumSet.allOf(Purpose.class));
        entityManager
                .createQuery("DELETE FROM EmailChange c WHERE c.accountId = :id")
                .setParameter("id", accountId)
                .executeUpdate();
    }

    private Optional<Account> findByEmail(String email) {
        return entityManager
                .createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
                .setParameter("email", Account.canonical(email))
                .getResultStream()
                .findFirst();
    }
}
