package net.dider.portal.accounts.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import net.dider.portal.accounts.entity.AccountSession;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** An administrator looks at the portal with the rights of one role (A16); the trail says from when to when. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
@Allows(Ability.OWN_ACCOUNT)
public class ViewAsService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ViewAsTrail trail;

    /** @return whether that is a role one can look as; it counts from the next request of this session on */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.VIEW_AS)
    public boolean start(String role) {
        if (!Roles.GRANTED.contains(role) || Roles.ADMINISTRATOR.equals(role)) {
            return false;
        }
        own().ifPresent(session -> trail.start(session, role));
        return true;
    }

    public void end() {
        own().ifPresent(trail::end);
    }

    private Optional<AccountSession> own() {
        return Optional.ofNullable(signedIn.sessionId()).map(id -> entityManager.find(AccountSession.class, id));
    }
}
