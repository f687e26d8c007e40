package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStatus;
import net.dider.portal.platform.security.SignedIn;

/** The present membership of whoever is signed in: what her own pages work with, and nobody else's. */
@ApplicationScoped
public class OwnMember {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    public Optional<Member> find() {
        return findOf(signedIn.accountId());
    }

    Optional<Member> findOf(Long accountId) {
        return accountId == null
                ? Optional.empty()
                : entityManager
                        .createQuery(
                                "SELECT m FROM Member m WHERE m.accountId = :account AND m.status IN :present"
                                        + " ORDER BY m.id DESC",
                                Member.class)
                        .setParameter("account", accountId)
                        .setParameter("present", MemberStatus.PRESENT)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst();
    }

    /** @throws MemberRefused where no membership belongs to the account */
    public Member get() {
        return find().orElseThrow(() -> new MemberRefused(MemberRefused.Reason.UNKNOWN));
    }

    /** The same, nobody else changing it meanwhile. */
    Member lock() {
        var member = get();
        entityManager.refresh(member, LockModeType.PESSIMISTIC_WRITE);
        return member;
    }
}
