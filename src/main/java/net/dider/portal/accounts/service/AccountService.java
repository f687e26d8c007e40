package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Finds accounts, and what somebody sees and changes of her own. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
@Allows(Ability.OWN_ACCOUNT)
public class AccountService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Languages languages;

    @Inject
    private Event<Audited> audit;

    @Inject
    private Event<LanguageChosen> chosen;

    /** The signed-in person's own account; empty for a visitor. */
    @PermitAll
    public Optional<Account> findOwn() {
        var id = signedIn.accountId();
        return id == null ? Optional.empty() : Optional.ofNullable(entityManager.find(Account.class, id));
    }

    /** From now on the portal speaks that language to the signed-in person. */
    public void changeLanguage(String language) {
        languages.findShown(language).flatMap(l -> findOwn()).ifPresent(a -> {
            audit.fire(
                    Audited.of(AuditKind.LANGUAGE_CHANGED, "account", a.getId()).change(a.getLanguage(), language));
            a.speak(language);
            chosen.fire(new LanguageChosen(a.getId(), language));
        });
    }

    /** See {@link net.dider.portal.platform.security.TranslatorScope}. */
    @PermitAll
    public boolean mayTranslate(Long accountId, String language) {
        var account = accountId == null ? null : entityManager.find(Account.class, accountId);
        return account != null
                && (account.has(Roles.ADMINISTRATOR)
                        || account.has(Roles.TRANSLATOR)
                                && account.getTranslatorLanguages().contains(language));
    }

    @PermitAll
    public Optional<Account> find(Long accountId) {
        return Optional.ofNullable(entityManager.find(Account.class, accountId));
    }

    /** Somebody with this address who could sign in, were it not for the password. */
    @PermitAll
    public Optional<Account> findActive(String email) {
        return findByEmail(email).filter(a -> !a.isDisabled() && !a.isInvited());
    }

    @PermitAll
    public boolean isFree(String email) {
        return findByEmail(email).isEmpty();
    }

    /** Whoever has that address, in whatever state the account is. */
    @PermitAll
    public Optional<Account> findByEmail(String email) {
        return entityManager
                .createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
                .setParameter("email", Account.canonical(email))
                .getResultStream()
                .findFirst();
    }
}
