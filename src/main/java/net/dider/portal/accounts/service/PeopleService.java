package net.dider.portal.accounts.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.OneTimeToken.Purpose;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.Folding;

/** The people who can sign in, for administrators: invite, change roles, disable. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.PEOPLE)
public class PeopleService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private AccountService accounts;

    @Inject
    private EmailChangeService emailChanges;

    @Inject
    private OneTimeTokenService tokens;

    @Inject
    private SessionListService sessions;

    @Inject
    private AccountNotices notices;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    @Inject
    private Event<LanguageChosen> chosen;

    /** Parts of the list. */
    public enum Group {
        ALL("1 = 1"),
        WITHOUT_SECOND_FACTOR("a.secondFactorSince IS NULL AND a.disabled = FALSE AND a.passwordHash IS NOT NULL"),
        INVITED("a.passwordHash IS NULL AND a.disabled = FALSE"),
        DISABLED("a.disabled = TRUE");

        private final String condition;

        Group(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What an administrator wrote into the form.
     *
     * @param languages a translator's, at least one
     * @param lockVersion of the account that was shown
     */
    public record Wanted(
            String name, String email, String language, Set<String> roles, Set<String> languages, int lockVersion) {}

    public long count(Group group, String question) {
        return query("SELECT COUNT(a)", group, question, Long.class).getSingleResult();
    }

    /** By name; one page of the list. */
    public List<Account> find(Group group, String question, int first, int most) {
        return query("SELECT a", group, question, Account.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    public Account get(Long id) {
        var account = id == null ? null : entityManager.find(Account.class, id);
        if (account == null) {
            throw new PeopleRefused(PeopleRefused.Reason.UNKNOWN);
        }
        return account;
    }

    /** A new account and the mail with the link to choose its password. */
    public long invite(Wanted wanted) {
        check(wanted);
        if (MailAddress.of(wanted.email()).isEmpty()) {
            throw new PeopleRefused(PeopleRefused.Reason.EMAIL_WRONG);
        }
        if (!accounts.isFree(wanted.email())) {
            throw new PeopleRefused(PeopleRefused.Reason.EMAIL_TAKEN);
        }
        var account = Account.invited(wanted.email(), wanted.name().strip(), wanted.language(), Instant.now());
        account.assign(wanted.roles(), wanted.languages());
        entityManager.persist(account);
        entityManager.flush();
        audit.fire(Audited.of(AuditKind.INVITED, "account", account.getId()).change(null, describe(account)));
        notices.invite(account);
        return account.getId();
    }

    /** The invitation once more; the link of the first one opens nothing any more. */
    public void inviteAgain(Long id) {
        var account = get(id);
        if (account.isInvited() && !account.isDisabled()) {
            audit.fire(Audited.of(AuditKind.INVITED, "account", id));
            notices.invite(account);
        }
    }

    /** Name, language and roles. The portal always keeps an administrator who can sign in. */
    public void change(Long id, Wanted wanted) {
        check(wanted);
        var account = get(id);
        if (account.getLockVersion() != wanted.lockVersion()) {
            throw new PeopleRefused(PeopleRefused.Reason.CHANGED_MEANWHILE);
        }
        var before = describe(account);
        var losesAdministration =
                account.has(Roles.ADMINISTRATOR) && !wanted.roles().contains(Roles.ADMINISTRATOR);
        if (losesAdministration) {
            requireOtherAdministrator(id);
        }
        if (!account.getDisplayName().equals(wanted.name().strip())) {
            audit.fire(Audited.of(AuditKind.NAME_CHANGED, "account", id));
        }
        if (!account.getLanguage().equals(wanted.language())) {
            audit.fire(Audited.of(AuditKind.LANGUAGE_CHANGED, "account", id)
                    .change(account.getLanguage(), wanted.language()));
            chosen.fire(new LanguageChosen(id, wanted.language()));
        }
        account.rename(wanted.name().strip());
        account.speak(wanted.language());
        account.assign(wanted.roles(), wanted.languages());
        if (!before.equals(describe(account))) {
            notices.tell(account, AccountNotices.Notice.ROLES_CHANGED);
            audit.fire(Audited.of(AuditKind.ROLES_CHANGED, "account", id).change(before, describe(account)));
        }
        entityManager.flush();
    }

    /** Nobody signs in with this account any more, and who is signed in is out at the next click. */
    public void disable(Long id, String reason) {
        var account = get(id);
        if (account.isDisabled()) {
            return;
        }
        if (id.equals(signedIn.accountId())) {
            throw new PeopleRefused(PeopleRefused.Reason.ONESELF);
        }
        if (account.has(Roles.ADMINISTRATOR)) {
            requireOtherAdministrator(id);
        }
        account.disable();
        tokens.forget(id, EnumSet.allOf(Purpose.class));
        emailChanges.forget(id);
        entityManager.flush();
        sessions.endAllAfterChange(id);
        audit.fire(Audited.of(AuditKind.ACCOUNT_DISABLED, "account", id).because(reason));
    }

    public void enable(Long id) {
        var account = get(id);
        if (account.isDisabled()) {
            account.enable();
            audit.fire(Audited.of(AuditKind.ACCOUNT_ENABLED, "account", id));
        }
    }

    private void check(Wanted wanted) {
        var known = Roles.GRANTED.containsAll(wanted.roles())
                && languages.find(wanted.language()).isPresent()
                && wanted.languages().stream().allMatch(l -> languages.find(l).isPresent());
        if (!known) {
            throw new PeopleRefused(PeopleRefused.Reason.UNKNOWN);
        }
        if (wanted.roles().contains(Roles.TRANSLATOR) && wanted.languages().isEmpty()) {
            throw new PeopleRefused(PeopleRefused.Reason.NO_LANGUAGE);
        }
    }

    /** Locks the others, so that of two administrators who leave at the same time one stays. */
    private void requireOtherAdministrator(Long id) {
        var others = entityManager
                .createQuery(
                        "SELECT a FROM Account a WHERE :role MEMBER OF a.roles AND a.disabled = FALSE"
                                + " AND a.passwordHash IS NOT NULL AND a.passwordHash <> :blocked ORDER BY a.id",
                        Account.class)
                .setParameter("role", Roles.ADMINISTRATOR)
                .setParameter("blocked", Account.BLOCKED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (others.stream().allMatch(a -> a.getId().equals(id))) {
            throw new PeopleRefused(PeopleRefused.Reason.LAST_ADMINISTRATOR);
        }
    }

    private static String describe(Account account) {
        var roles = new TreeSet<>(account.getRoles());
        var scope = new TreeSet<>(account.getTranslatorLanguages());
        return scope.isEmpty() ? roles.toString() : roles + " " + scope;
    }

    private <T> TypedQuery<T> query(String select, Group group, String question, Class<T> type) {
        var text = Folding.fold(question);
        var order = type == Long.class ? "" : " ORDER BY a.sortKey, a.id";
        var jpql = select + " FROM Account a WHERE " + group.condition
                + (text.isEmpty() ? "" : " AND a.searchKey LIKE :text ESCAPE '!'")
                + order;
        var query = entityManager.createQuery(jpql, type);
        if (!text.isEmpty()) {
            query.setParameter("text", LikePattern.containing(text));
        }
        return query;
    }
}
