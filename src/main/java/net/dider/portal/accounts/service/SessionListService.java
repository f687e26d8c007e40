package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import net.dider.portal.accounts.entity.AccountSession;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Where people are signed in, and how that is ended from elsewhere; {@link SessionService} begins and follows a session. */
@Stateless
@PermitAll
public class SessionListService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ViewAsTrail viewAs;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** Where the signed-in person is signed in, the latest use first. */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public List<AccountSession> findOwn() {
        var now = Instant.now();
        return findOpen(signedIn.accountId()).stream()
                .filter(s -> s.isRemembered(now)
                        || SessionLimits.of(s.getAccount().getRoles()).allow(s, now))
                .toList();
    }

    /** Ends one of the person's own sessions; anybody else's is not found. */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public void endOwn(Long sessionId) {
        var session = entityManager.find(AccountSession.class, sessionId);
        if (session != null && session.getAccount().getId().equals(signedIn.accountId())) {
            end(session, Instant.now());
            var kind = sessionId.equals(signedIn.sessionId()) ? AuditKind.SIGNED_OUT : AuditKind.SESSION_ENDED;
            audit.fire(Audited.of(kind, "account", signedIn.accountId()));
        }
    }

    /** Signs the person out everywhere but here. */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public void endOthers() {
        end(signedIn.accountId(), signedIn.sessionId());
    }

    /** Signs somebody out everywhere, for an administrator. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.PEOPLE)
    public void endAllOf(Long accountId) {
        end(accountId, null);
    }

    /** After a change that makes old sessions worthless; called by the service that made it. */
    public void endAllAfterChange(Long accountId) {
        end(accountId, accountId != null && accountId.equals(signedIn.accountId()) ? signedIn.sessionId() : null);
    }

    /** Ends what nobody came back to while she looked as another role, so that the trail says until when. */
    public void endForgottenViews(Instant now) {
        entityManager
                .createQuery(
                        "SELECT s FROM AccountSession s JOIN FETCH s.account"
                                + " WHERE s.viewedRole IS NOT NULL AND s.endedAt IS NULL",
                        AccountSession.class)
                .getResultStream()
                .filter(s -> !SessionLimits.of(s.getAccount().getRoles()).allow(s, now))
                .forEach(s -> end(s, now));
    }

    private void end(Long accountId, Long exceptSessionId) {
        var now = Instant.now();
        var ended = findOpen(accountId).stream()
                .filter(s -> !s.getId().equals(exceptSessionId))
                .toList();
        ended.forEach(s -> end(s, now));
        if (!ended.isEmpty()) {
            audit.fire(Audited.of(AuditKind.ALL_SESSIONS_ENDED, "account", accountId)
                    .change(ended.size(), 0));
        }
    }

    private void end(AccountSession session, Instant now) {
        viewAs.end(session);
        session.end(now);
    }

    private List<AccountSession> findOpen(Long accountId) {
        return entityManager
                .createQuery(
                        "SELECT s FROM AccountSession s JOIN FETCH s.account"
                                + " WHERE s.account.id = :id AND s.endedAt IS NULL ORDER BY s.lastUsedAt DESC",
                        AccountSession.class)
                .setParameter("id", accountId)
                .getResultList();
    }
}
