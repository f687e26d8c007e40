package net.dider.portal.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;

/** Who is asking, and from where, for services that note the author of a change. */
@RequestScoped
public class SignedIn {

    @Inject
    private SecurityContext securityContext;

    @Inject
    private Instance<HttpServletRequest> request;

    @Inject
    private ClientAddress clientAddress;

    /** The account's id, null for a visitor. The principal's name is the id: no address ever reaches a log by it. */
    public Long accountId() {
        var principal = securityContext.getCallerPrincipal();
        return principal == null || !principal.getName().matches("\\d{1,18}")
                ? null
                : Long.valueOf(principal.getName());
    }

    /** The network address of whoever asks, null where no request is being answered. */
    public String address() {
        try {
            return clientAddress.of(request.get());
        } catch (IllegalStateException | jakarta.enterprise.inject.IllegalProductException outsideOfRequest) {
            return null;
        }
    }

    /** The browser as it names itself, null where no request is being answered. */
    public String device() {
        try {
            return request.get().getHeader("User-Agent");
        } catch (IllegalStateException | jakarta.enterprise.inject.IllegalProductException outsideOfRequest) {
            return null;
        }
    }
}
