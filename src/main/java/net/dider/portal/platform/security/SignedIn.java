package net.dider.portal.platform.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.IllegalProductException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/** Who is asking, and from where, for services that note the author of a change. */
@RequestScoped
public class SignedIn {

    /** Request attribute: the account's id, a Long. It outlives the principal, which an error page is not told. */
    public static final String ACCOUNT = "portal.account";

    /** Request attribute: the id of the session's row, a Long. */
    public static final String SESSION = "portal.session";

    /** Request attribute: the role looked as, a String. */
    public static final String VIEWED_ROLE = "portal.viewedRole";

    @Inject
    private SecurityContext securityContext;

    @Inject
    private Instance<HttpServletRequest> request;

    @Inject
    private ClientAddress clientAddress;

    private Origin origin = new Origin(null, null);

    /** From where, and looking as whom, somebody asks. */
    public record Origin(String address, String viewedRole) implements Serializable {}

    public Origin origin() {
        return new Origin(address(), viewedRole());
    }

    /** For what goes on in the background after the request that asked for it: it is noted as done from there. */
    public void goOnFrom(Origin asked) {
        origin = asked;
    }

    /** The account's id, null for a visitor. The principal's name is the id: no address ever reaches a log by it. */
    public Long accountId() {
        var principal = securityContext.getCallerPrincipal();
        return principal != null && principal.getName().matches("\\d{1,18}")
                ? Long.valueOf(principal.getName())
                : (Long) attribute(ACCOUNT);
    }

    /** The row of the session this request belongs to, null for a visitor. */
    public Long sessionId() {
        return (Long) attribute(SESSION);
    }

    /** The role an administrator is looking at the portal with, null when she is herself. */
    public String viewedRole() {
        var viewed = (String) attribute(VIEWED_ROLE);
        return viewed == null ? origin.viewedRole() : viewed;
    }

    private Object attribute(String name) {
        try {
            return request.get().getAttribute(name);
        } catch (IllegalStateException | IllegalProductException outsideOfRequest) {
            return null;
        }
    }

    /** The network address of whoever asks or asked, null where nobody did. */
    public String address() {
        try {
            return clientAddress.of(request.get());
        } catch (IllegalStateException | IllegalProductException outsideOfRequest) {
            return origin.address();
        }
    }

    /** The network of whoever asks, to count tries by: one IPv6 client has a network of addresses. */
    public String network() {
        var address = address();
        return address == null ? "" : Networks.ofOneClient(address);
    }

    /** The browser as it names itself, null where no request is being answered. */
    public String device() {
        try {
            return request.get().getHeader("User-Agent");
        } catch (IllegalStateException | IllegalProductException outsideOfRequest) {
            return null;
        }
    }
}
