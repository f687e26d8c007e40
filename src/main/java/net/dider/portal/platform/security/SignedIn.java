package net.dider.portal.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** Who is asking, for services that note the author of a change. */
@RequestScoped
public class SignedIn {

    @Inject
    private SecurityContext securityContext;

    /** The account's id, null for a visitor. The principal's name is the id: no address ever reaches a log by it. */
    public Long accountId() {
        var principal = securityContext.getCallerPrincipal();
        return principal == null || !principal.getName().matches("\\d{1,18}")
                ? null
                : Long.valueOf(principal.getName());
    }
}
