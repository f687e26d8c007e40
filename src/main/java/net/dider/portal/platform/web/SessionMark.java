package net.dider.portal.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import net.dider.portal.platform.security.Secrets;

/** Tells a page whether the session it was made in is the one of today, without telling the session. */
@Named
@RequestScoped
public class SessionMark {

    private static final int CHARACTERS = 16;

    @Inject
    private HttpServletRequest request;

    /** Of this request's session; empty without one. */
    public String getValue() {
        return of(request);
    }

    public static String of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : Secrets.hash(session.getId()).substring(0, CHARACTERS);
    }
}
