package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.dider.portal.accounts.entity.OneTimeToken;
import net.dider.portal.accounts.entity.OneTimeToken.Purpose;
import net.dider.portal.platform.security.Secrets;

/** Links that open one door once (ASVS 6.4.1): random, stored as a hash, short-lived, one of a kind per account. */
@Stateless
@PermitAll
public class OneTimeTokenService {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * A new token. Those of the same purpose and account open nothing any more; nobody's do: each of several portals that
     * start at once prints one for the first administrator.
     */
    public String issue(Purpose purpose, Long accountId) {
        if (accountId != null) {
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
}
