package net.dider.portal.translations.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.PersonNames;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.translations.entity.TextChange;

/** What became of texts, and who did it. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class TextHistoryService {

    private static final int SHOWN = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private PersonNames names;

    /** Somebody who changed texts. */
    public record Person(long id, String name) {}

    /** The newest changes of a text in all languages, newest first. */
    public List<TextChange> find(String key) {
        return entityManager
                .createQuery("SELECT c FROM TextChange c WHERE c.key = :key ORDER BY c.id DESC", TextChange.class)
                .setParameter("key", key)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    public Optional<TextChange> find(long id) {
        return Optional.ofNullable(entityManager.find(TextChange.class, id));
    }

    /** Texts that were changed since, as {@code language key}. */
    public Set<String> findChangedSince(Instant since) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT c.language, c.key FROM TextChange c WHERE c.changedAt >= :since",
                        Object[].class)
                .setParameter("since", since)
                .getResultStream()
                .map(c -> c[0] + " " + c[1])
                .collect(Collectors.toSet());
    }

    /** Everybody who ever changed a text, by name. */
    public List<Person> findPeople() {
        var ids = entityManager
                .createQuery("SELECT DISTINCT c.changedBy FROM TextChange c WHERE c.changedBy IS NOT NULL", Long.class)
                .getResultList();
        return findNames(ids).entrySet().stream()
                .map(n -> new Person(n.getKey(), n.getValue()))
                .sorted(java.util.Comparator.comparing(Person::name))
                .toList();
    }

    /** The names that are known, by account. */
    public Map<Long, String> findNames(Collection<Long> accounts) {
        var ids = accounts.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : names.find(ids);
    }
}
