package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.Translators;

/** Answers the translations, which know no accounts. */
@ApplicationScoped
public class AccountTranslators implements Translators {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public List<Translator> find() {
        return entityManager
                .createQuery(
                        "SELECT DISTINCT a FROM Account a JOIN a.roles r WHERE r IN :roles ORDER BY a.sortKey, a.id",
                        Account.class)
                .setParameter("roles", Set.of(Roles.ADMINISTRATOR, Roles.TRANSLATOR))
                .getResultStream()
                .filter(AccountTranslators::isThere)
                .map(AccountTranslators::translator)
                .toList();
    }

    @Override
    public Optional<Translator> find(Long accountId) {
        return Optional.ofNullable(accountId)
                .map(id -> entityManager.find(Account.class, id))
                .filter(a -> a.has(Roles.ADMINISTRATOR) || a.has(Roles.TRANSLATOR))
                .filter(AccountTranslators::isThere)
                .map(AccountTranslators::translator);
    }

    private static boolean isThere(Account account) {
        return !account.isDisabled() && !account.isInvited();
    }

    private static Translator translator(Account account) {
        return new Translator(
                account.getId(),
                account.getDisplayName(),
                account.getEmail(),
                account.getLanguage(),
                account.has(Roles.ADMINISTRATOR),
                account.getTranslatorLanguages());
    }
}
