package net.dider.portal.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import net.dider.portal.accounts.service.SessionListService;
import net.dider.portal.platform.security.SignedIn;

/**
 * The way out. No Faces view, which the server may have forgotten: whoever wants to leave a page that stood open for hours
 * must be out, not be told that it has expired. That no other site sends it is {@code HygieneFilter}'s to see.
 */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient SessionListService sessions;

    @Inject
    private transient SessionKeeper keeper;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (signedIn.sessionId() != null) {
            sessions.endOwn(signedIn.sessionId());
        }
        keeper.forget(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", "/");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
