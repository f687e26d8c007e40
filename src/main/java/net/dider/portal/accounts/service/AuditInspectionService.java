package net.dider.portal.accounts.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.entity.AuditHead;
import net.dider.portal.accounts.entity.AuditVerification.Outcome;
import net.dider.portal.accounts.service.AuditWalk.Break;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/** Walks along the whole trail in the background; no transaction, a chunk at a time, so that memory stays flat. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.AUDIT)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditInspectionService {

    private static final Logger LOG = Logger.getLogger(AuditInspectionService.class.getName());

    private static final int CHUNK = 5_000;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AuditSeal seal;

    @Inject
    private AuditVerificationService verifications;

    /**
     * Starts what {@link AuditVerificationService#begin} has announced; its page shows how far it is.
     *
     * @return whether the walk came to its end, once it has
     */
    @Asynchronous
    public Future<Boolean> inspect(long verificationId) {
        try {
            var found = walk(verificationId);
            verifications.finish(
                    verificationId,
                    found.map(Break::what).orElse(Outcome.INTACT),
                    found.map(Break::position).orElse(null));
            return new AsyncResult<>(true);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The audit trail could not be verified to its end", e);
            verifications.finish(verificationId, Outcome.FAILED, null);
            return new AsyncResult<>(false);
        }
    }

    /** Up to where the chain ended when it began; what is written meanwhile is the next walk's. */
    private Optional<Break> walk(long verificationId) {
        var walk = new AuditWalk(seal);
        var head = findHead();
        var last = head.map(AuditHead::position).orElse(Long.MAX_VALUE);
        var after = Long.MIN_VALUE;
        for (var chunk = read(after, last); !chunk.isEmpty(); chunk = read(after, last)) {
            for (var entry : chunk) {
                var found = walk.step(entry);
                if (found.isPresent()) {
                    return found;
                }
                after = entry.getId();
            }
            verifications.advance(verificationId, walk.getPosition());
        }
        return walk.end(head.orElse(null)).or(this::findStray);
    }

    private List<AuditEntry> read(long after, long last) {
        return entityManager
                .createQuery(
                        "SELECT e FROM AuditEntry e WHERE e.id > :after AND e.id <= :last ORDER BY e.id",
                        AuditEntry.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .setMaxResults(CHUNK)
                .getResultList();
    }

    private Optional<AuditHead> findHead() {
        return rows("SELECT last_position, last_hash, seal FROM audit_heads WHERE id = 1").stream()
                .map(r -> new AuditHead(((Number) r[0]).longValue(), (String) r[1], (String) r[2]))
                .findFirst();
    }

    /** An entry after the end, in one statement, so that one that is being written is on neither side. */
    private Optional<Break> findStray() {
        return rows("SELECT e.id, h.id FROM audit_entries e, audit_heads h WHERE h.id = 1 AND e.id > h.last_position"
                        + " ORDER BY e.id LIMIT 1")
                .stream()
                .map(r -> new Break(Outcome.ADDED, ((Number) r[0]).longValue()))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return entityManager.createNativeQuery(sql).getResultList();
    }
}
