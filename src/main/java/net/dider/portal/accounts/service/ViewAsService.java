package net.dider.portal.accounts.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** An administrator looks at the portal with the rights of one role (A16); the trail says from when to when. */
@Stateless
@RolesAllowed(Roles.SIGNED_IN)
@Allows(Ability.OWN_ACCOUNT)
public class ViewAsService {

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** @return whether that is a role one can look as */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.VIEW_AS)
    public boolean start(String role) {
        if (!Roles.GRANTED.contains(role) || Roles.ADMINISTRATOR.equals(role)) {
            return false;
        }
        audit.fire(Audited.of(AuditKind.VIEW_AS_STARTED, "account", signedIn.accountId())
                .change(Roles.ADMINISTRATOR, role));
        return true;
    }

    public void end(String role) {
        audit.fire(Audited.of(AuditKind.VIEW_AS_ENDED, "account", signedIn.accountId())
                .change(role, Roles.ADMINISTRATOR));
    }
}
