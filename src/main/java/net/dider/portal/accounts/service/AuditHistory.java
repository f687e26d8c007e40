package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import net.dider.portal.platform.security.AuditKind;

/** What happened to certain things, for a feature that shows people what concerns themselves; it checks whose it is. */
@ApplicationScoped
public class AuditHistory {

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * An entry as somebody reads it whom it concerns.
     *
     * @param actor the name of whoever did it, null for the portal itself or an account that is no more
     */
    public record Deed(Instant at, String kind, String subject, String actor, String value, String reason) {}

    /** The newest first. */
    public List<Deed> find(Collection<String> subjects, Collection<AuditKind> kinds, int first, int most) {
        return subjects.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT e.occurredAt, e.kind, e.subject, a.displayName, e.newValue, e.reason"
                                        + " FROM AuditEntry e LEFT JOIN Account a ON a.id = e.actorId"
                                        + " WHERE e.subject IN :subjects AND e.kind IN :kinds"
                                        + " ORDER BY e.occurredAt DESC, e.id DESC",
                                Object[].class)
                        .setParameter("subjects", subjects)
                        .setParameter(
                                "kinds", kinds.stream().map(AuditKind::name).toList())
                        .setFirstResult(first)
                        .setMaxResults(most)
                        .getResultStream()
                        .map(e -> new Deed(
                                (Instant) e[0], (String) e[1], (String) e[2], (String) e[3], (String) e[4], (String)
                                        e[5]))
                        .toList();
    }

    public long count(Collection<String> subjects, Collection<AuditKind> kinds) {
        return subjects.isEmpty()
                ? 0
                : entityManager
                        .createQuery(
                                "SELECT COUNT(e) FROM AuditEntry e WHERE e.subject IN :subjects AND e.kind IN :kinds",
                                Long.class)
                        .setParameter("subjects", subjects)
                        .setParameter(
                                "kinds", kinds.stream().map(AuditKind::name).toList())
                        .getSingleResult();
    }
}
