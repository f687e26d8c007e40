package net.dider.portal.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What people are called; known to the accounts, asked by whoever shows who did something. */
public interface PersonNames {

    /** The names that are known, by account id, in one query. */
    Map<Long, String> find(Collection<Long> accountIds);

    /** Whoever has one of these roles and is not shut out, by name. */
    List<Person> findByRoles(Collection<String> roles);

    /** Somebody and what she is called. */
    record Person(Long accountId, String name) {}
}
