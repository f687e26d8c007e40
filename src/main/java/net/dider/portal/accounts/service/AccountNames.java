package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.platform.security.PersonNames;

/** Answers features that know no accounts. */
@ApplicationScoped
public class AccountNames implements PersonNames {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public Map<Long, String> find(Collection<Long> accountIds) {
        var names = new HashMap<Long, String>();
        if (!accountIds.isEmpty()) {
            entityManager
                    .createQuery("SELECT a.id, a.displayName FROM Account a WHERE a.id IN :ids", Object[].class)
                    .setParameter("ids", accountIds)
                    .getResultList()
                    .forEach(row -> names.put((Long) row[0], (String) row[1]));
        }
        return names;
    }

    @Override
    public List<Person> findByRoles(Collection<String> roles) {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT a.id, a.displayName, a.sortKey FROM Account a JOIN a.roles r"
                                + " WHERE r IN :roles AND a.disabled = FALSE ORDER BY a.sortKey, a.id",
                        Object[].class)
                .setParameter("roles", roles)
                .getResultStream()
                .map(row -> new Person((Long) row[0], (String) row[1]))
                .toList();
    }
}
