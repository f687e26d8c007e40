package net.dider.portal.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from. */
@ApplicationScoped
public class ClientAddress {

    /** The address of the client as text, IPv4 or IPv6. */
    public String of(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
