package net.dider.portal.accounts.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import net.dider.portal.accounts.entity.AuditVerification;
import net.dider.portal.accounts.entity.AuditVerification.Outcome;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Who had the trail verified, how far that is, and what came of it; seen by every node. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.AUDIT)
public class AuditVerificationService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Event<Audited> audited;

    @Inject
    private SignedIn signedIn;

    /** The last walk, be it under way or over. */
    public Optional<AuditVerification> findLast() {
        return entityManager
                .createQuery("SELECT v FROM AuditVerification v ORDER BY v.id DESC", AuditVerification.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The id of a new walk for {@link AuditInspectionService#inspect}; empty while another is under way (two at once do no harm). */
    public Optional<Long> begin() {
        var now = Instant.now();
        if (findLast().filter(v -> v.isRunning(now)).isPresent()) {
            return Optional.empty();
        }
        var verification = new AuditVerification(signedIn.accountId(), signedIn.address(), countEntries(), now);
        entityManager.persist(verification);
        entityManager.flush();
        return Optional.of(verification.getId());
    }

    /** So many entries are intact. */
    public void advance(long verificationId, long checked) {
        get(verificationId).advance(checked, Instant.now());
    }

    /** What the walk came to, and where; the trail itself tells it too. */
    public void finish(long verificationId, Outcome outcome, Long position) {
        var verification = get(verificationId);
        verification.finish(outcome, position, Instant.now());
        var told = outcome.name() + (position == null ? " " + verification.getCheckedEntries() : " @ " + position);
        audited.fire(Audited.of(AuditKind.AUDIT_VERIFIED, "audit", verificationId)
                .by(verification.getAccountId())
                .change(null, told));
    }

    private AuditVerification get(long verificationId) {
        var verification = entityManager.find(AuditVerification.class, verificationId);
        if (verification == null) {
            throw new IllegalArgumentException("No verification " + verificationId);
        }
        return verification;
    }

    /** The last position is how many there should be; counting them would take long. */
    private long countEntries() {
        return entityManager
                .createNativeQuery("SELECT last_position FROM audit_heads WHERE id = 1")
                .getResultStream()
                .mapToLong(n -> ((Number) n).longValue())
                .findFirst()
                .orElse(0);
    }
}
