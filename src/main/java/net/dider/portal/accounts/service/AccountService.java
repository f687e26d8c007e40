package net.dider.portal.accounts.service;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Sign-in and what somebody may do to her own account. */
@Stateless
@DenyAll
public class AccountService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Passwords passwords;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Languages languages;

    /** The account if address and password are right and it is not disabled; always takes the same time. */
    @PermitAll
    public Optional<Account> authenticate(String email, char[] password) {
        var account = findByEmail(email);
        var right = passwords.matches(
                password, account.map(Account::getPasswordHash).orElse(null));
        return right ? account.filter(a -> !a.isDisabled()) : Optional.empty();
    }

    /** The signed-in person's own account. */
    @PermitAll
    public Optional<Account> findOwn() {
        var id = signedIn.accountId();
        return id == null ? Optional.empty() : Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /** From now on the portal speaks that language to the signed-in person. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR, Roles.MEMBER})
    public void changeLanguage(String language) {
        languages.find(language).ifPresent(l -> findOwn().ifPresent(a -> a.speak(l.getCode())));
    }

    private Optional<Account> findByEmail(String email) {
        return entityManager
                .createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
                .setParameter("email", Account.canonical(email))
                .getResultStream()
                .findFirst();
    }
}
