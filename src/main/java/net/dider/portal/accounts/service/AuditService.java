package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.entity.AuditEntry.Deed;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Folding;

/** The audit trail: hears of every deed, shows and exports. Nothing here changes or deletes an entry. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.AUDIT)
public class AuditService {

    private static final Comparator<AuditEntry> NEWEST_FIRST = Comparator.comparing(AuditEntry::getOccurredAt)
            .thenComparing(AuditEntry::getId)
            .reversed();

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private AuditChain chain;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audited;

    /** Somebody with an account, as the trail names her. */
    public record Person(long id, String name, String email) {}

    /**
     * Takes the deed down with whoever is signed in, and from where. Called when the deed's transaction is about to
     * complete (at once where there is none): JPA writes what the deed changed first, so that all transactions take
     * their locks in one order and the end of the chain, for which all writers wait, is held for moments only.
     *
     * @throws IllegalStateException when the trail cannot be written; the deed is then undone with it
     */
    @PermitAll
    public void note(@Observes(during = TransactionPhase.BEFORE_COMPLETION) Audited deed) {
        entityManager.flush();
        try {
            chain.append(
                    entityManager.unwrap(Connection.class),
                    new Deed(
                            deed.actorId() == null ? signedIn.accountId() : deed.actorId(),
                            signedIn.address(),
                            deed.kind().name(),
                            deed.subject(),
                            deed.before(),
                            deed.after(),
                            reason(deed)));
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be written, so nothing else is", e);
        }
    }

    /** What somebody does while she looks at the portal as another role is marked with that role. */
    private String reason(Audited deed) {
        var role = signedIn.viewedRole();
        if (role == null) {
            return deed.reason();
        }
        return deed.reason() == null ? "(" + role + ")" : "(" + role + ") " + deed.reason();
    }

    /** Entries older than that one (the newest ones for null), the newest first. */
    public List<AuditEntry> findOlder(AuditFilter filter, Long thanId, int count) {
        return find(filter, thanId, true, count);
    }

    /** The entries that follow that one, the newest first. */
    public List<AuditEntry> findNewer(AuditFilter filter, long thanId, int count) {
        return find(filter, thanId, false, count);
    }

    /**
     * Says on the trail that somebody takes these entries away; {@link #findOlder} then hands them out.
     *
     * @param purpose what for, as she told
     */
    public void noteExport(AuditFilter filter, String purpose) {
        audited.fire(Audited.of(AuditKind.EXPORTED, "audit", "entries")
                .change(null, filter.asText())
                .because(purpose));
    }

    /** The names of those accounts; one that is no more has none. */
    public Map<Long, String> findNames(Collection<Long> accountIds) {
        var names = new LinkedHashMap<Long, String>();
        var ids = accountIds.stream().filter(Objects::nonNull).distinct().toList();
        if (!ids.isEmpty()) {
            entityManager
                    .createQuery(
                            "SELECT a.id AS id, a.displayName AS name FROM Account a WHERE a.id IN :ids",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(t -> names.put((Long) t[0], (String) t[1]));
        }
        return names;
    }

    public Optional<Person> findPerson(long accountId) {
        return Optional.ofNullable(entityManager.find(Account.class, accountId))
                .map(a -> new Person(a.getId(), a.getDisplayName(), a.getEmail()));
    }

    /** People whose name or address contains that, letters folded; for a list to choose from. */
    public List<Person> findPeople(String question, int count) {
        return entityManager
                .createQuery(
                        "SELECT a.id, a.displayName, a.email FROM Account a WHERE a.searchKey LIKE :text ESCAPE '!'"
                                + " ORDER BY a.sortKey, a.id",
                        Object[].class)
                .setParameter("text", LikePattern.containing(Folding.fold(question)))
                .setMaxResults(count)
                .getResultStream()
                .map(t -> new Person((Long) t[0], (String) t[1], (String) t[2]))
                .toList();
    }

    /** One query for each kind, so that each is read from the end of one index whatever the number of entries. */
    private List<AuditEntry> find(AuditFilter filter, Long thanId, boolean older, int count) {
        var mark = thanId == null ? null : entityManager.find(AuditEntry.class, thanId);
        if (thanId != null && mark == null) {
            return List.of();
        }
        var found = filter.kinds().isEmpty()
                ? find(filter, null, mark, older, count).stream()
                : filter.kinds().stream().flatMap(k -> find(filter, k, mark, older, count).stream());
        return found.sorted(older ? NEWEST_FIRST : NEWEST_FIRST.reversed())
                .limit(count)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private List<AuditEntry> find(AuditFilter filter, AuditKind kind, AuditEntry mark, boolean older, int count) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        if (filter.nobody()) {
            conditions.add("e.actorId IS NULL");
        } else if (filter.actorId() != null) {
            conditions.add("e.actorId = :actor");
            values.put("actor", filter.actorId());
        }
        if (filter.subject() != null) {
            conditions.add("e.subject = :subject");
            values.put("subject", filter.subject());
        }
        if (kind != null) {
            conditions.add("e.kind = :kind");
            values.put("kind", kind.name());
        }
        if (filter.from() != null) {
            conditions.add("e.occurredAt >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add("e.occurredAt < :to");
            values.put("to", filter.to());
        }
        if (mark != null) {
            // the first condition alone is what an index can follow
            conditions.add(older ? "(e.occurredAt < :at OR e.id < :id)" : "(e.occurredAt > :at OR e.id > :id)");
            conditions.add(older ? "e.occurredAt <= :at" : "e.occurredAt >= :at");
            values.put("at", mark.getOccurredAt());
            values.put("id", mark.getId());
        }
        var direction = older ? " DESC" : " ASC";
        var order = Stream.concat(followed(filter, kind).stream(), Stream.of("e.occurredAt", "e.id"))
                .map(c -> c + direction)
                .collect(Collectors.joining(", "));
        var query = entityManager.createQuery(
                "SELECT e FROM AuditEntry e"
                        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                        + " ORDER BY " + order,
                AuditEntry.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(count).getResultList();
    }

    /** What is the same in all that is found, as one index begins with it: H2 reads an index in order only when told so. */
    private static List<String> followed(AuditFilter filter, AuditKind kind) {
        var columns = new ArrayList<String>();
        if (filter.subject() != null) {
            columns.add("e.subject");
        } else if (filter.nobody() || filter.actorId() != null) {
            columns.add("e.actorId");
        }
        if (kind != null) {
            columns.add("e.kind");
        }
        return columns;
    }
}
