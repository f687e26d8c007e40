package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Future;
import net.dider.portal.members.entity.MemberKey;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/**
 * Renews the key of sealed fields: from the first moment everything new is sealed with it, and all that is older is
 * sealed again, a chunk at a time. What is interrupted goes on where it stopped when it is started again.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.MEMBER_RULES)
public class MemberKeyService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private MemberSeal seal;

    @Inject
    private ResealService resealing;

    @Inject
    private Event<Audited> audit;

    /**
     * How far it is.
     *
     * @param since when the newest key was made, null before anything was sealed
     * @param older how many fields are sealed with an older one
     */
    public record Progress(Instant since, long all, long older) {}

    /** Makes a key; {@link #reseal} then seals everything with it. */
    public void renew(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new MemberRefused(MemberRefused.Reason.REASON_MISSING);
        }
        var key = seal.makeKey();
        audit.fire(Audited.of(AuditKind.MEMBER_KEYS_CHANGED, "members", "key-" + key.getId())
                .because(reason.strip()));
    }

    /** @return how many were sealed again, once all are */
    @Asynchronous
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Future<Integer> reseal() {
        int all = 0;
        while (resealing.nextCopy() > 0) {
            all++;
        }
        for (var table : ResealService.Table.values()) {
            int done = resealing.next(table);
            while (done > 0) {
                all += done;
                done = resealing.next(table);
            }
        }
        return new AsyncResult<>(all);
    }

    public Progress getProgress() {
        var newest = entityManager
                .createQuery("SELECT k FROM MemberKey k ORDER BY k.id DESC", MemberKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        if (newest.isEmpty()) {
            return new Progress(null, 0, 0);
        }
        long all = 0;
        long older = 0;
        for (var table : ResealService.Table.values()) {
            all += count(table, "%");
            older += count(table, "%") - count(table, seal.newestPrefix() + "%");
        }
        return new Progress(newest.get().getCreatedAt(), all, older);
    }

    private long count(ResealService.Table table, String pattern) {
        var found = entityManager
                .createNativeQuery("SELECT COUNT(*) FROM " + table.getName() + " WHERE sealed LIKE ?1")
                .setParameter(1, pattern)
                .getResultList();
        return ((Number) List.copyOf(found).get(0)).longValue();
    }
}
