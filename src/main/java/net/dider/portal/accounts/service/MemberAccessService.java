package net.dider.portal.accounts.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.TreeSet;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.OneTimeToken.Purpose;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** Opens and closes the member area to people, for the registry, which knows who is a member. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
@Allows(Ability.MEMBERS)
public class MemberAccessService {

    private static final int LONGEST_NAME = 120;

    @PersistenceContext
    private EntityManager entityManager;

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
    private Event<Audited> audit;

    /**
     * Whoever has that address gets into the member area; who has no account yet is invited to choose a password.
     *
     * @param language in which somebody new is written to
     * @return the account
     */
    public long open(String email, String name, String language) {
        var found = accounts.findByEmail(email);
        if (found.isPresent()) {
            open(found.get().getId());
            return found.get().getId();
        }
        var shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        var account = Account.invited(email, shown, language, Instant.now());
        account.grant(Roles.MEMBER);
        entityManager.persist(account);
        entityManager.flush();
        invite(account);
        return account.getId();
    }

    /** The same for an account that is known. One that was closed because it had no role is open again. */
    public void open(long accountId) {
        var account = entityManager.find(Account.class, accountId);
        if (account.isDisabled() && account.getRoles().isEmpty()) {
            account.enable();
            audit.fire(Audited.of(AuditKind.ACCOUNT_ENABLED, "account", accountId));
        }
        if (!account.has(Roles.MEMBER)) {
            var before = roles(account);
            account.grant(Roles.MEMBER);
            audit.fire(Audited.of(AuditKind.ROLES_CHANGED, "account", accountId).change(before, roles(account)));
            if (!account.isInvited()) {
                notices.tell(account, AccountNotices.Notice.ROLES_CHANGED);
            }
        }
        if (account.isInvited()) {
            invite(account);
        }
    }

    /**
     * She is out at the next click (domain facts §2.2, exit). An account that nothing else is granted to is closed; what
     * somebody else granted stays.
     */
    public void close(long accountId) {
        var account = entityManager.find(Account.class, accountId);
        if (account == null || !account.has(Roles.MEMBER)) {
            return;
        }
        var before = roles(account);
        account.withdraw(Roles.MEMBER);
        audit.fire(Audited.of(AuditKind.ROLES_CHANGED, "account", accountId).change(before, roles(account)));
        if (account.getRoles().isEmpty() && !account.isDisabled()) {
            account.disable();
            tokens.forget(accountId, EnumSet.allOf(Purpose.class));
            emailChanges.forget(accountId);
            audit.fire(Audited.of(AuditKind.ACCOUNT_DISABLED, "account", accountId));
        }
        entityManager.flush();
        sessions.endAllAfterChange(accountId);
    }

    private void invite(Account account) {
        audit.fire(Audited.of(AuditKind.INVITED, "account", account.getId()).change(null, roles(account)));
        notices.invite(account);
    }

    private static String roles(Account account) {
        return new TreeSet<>(account.getRoles()).toString();
    }
}
