package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import net.dider.portal.accounts.entity.AccountSession;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** From when to when somebody looked at the portal as another role, whatever ended it. */
@ApplicationScoped
public class ViewAsTrail {

    @Inject
    private Event<Audited> audit;

    void start(AccountSession session, String role) {
        end(session);
        session.lookAs(role);
        tell(AuditKind.VIEW_AS_STARTED, session, Roles.ADMINISTRATOR, role);
    }

    /** Nothing, where she is herself. */
    void end(AccountSession session) {
        var role = session.getViewedRole();
        if (role != null) {
            session.lookAs(null);
            tell(AuditKind.VIEW_AS_ENDED, session, role, Roles.ADMINISTRATOR);
        }
    }

    private void tell(AuditKind kind, AccountSession session, String before, String after) {
        var account = session.getAccount().getId();
        audit.fire(Audited.of(kind, "account", account).by(account).change(before, after));
    }
}
