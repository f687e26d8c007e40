package net.dider.portal.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.service.AccountRoutes;
import net.dider.portal.accounts.service.SessionService;
import net.dider.portal.accounts.service.SessionService.Live;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.language.SavedLanguage;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.web.SecurityHeadersFilter;

/**
 * Tells the container who is asking, and leads whoever needs to sign in to the sign-in page of her language and, after
 * it, on to where she wanted to go. Asked on every request, so it does nothing for who is not signed in where nothing is
 * protected, nor for the files of pages.
 */
@ApplicationScoped
public class PortalAuthenticationMechanism implements HttpAuthenticationMechanism {

    private static final String SECOND_FACTOR = "/my/second-factor";

    @Inject
    private SessionKeeper keeper;

    @Inject
    private SessionService sessions;

    @Inject
    private Languages languages;

    @Inject
    private AccountRoutes routes;

    @Inject
    private PublicAddress address;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var path = request.getRequestURI();
        if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/assets/")) {
            return context.doNothing();
        }
        var live = findLive(request, response, context.isProtected());
        if (live.isEmpty()) {
            return context.isProtected() ? refuse(request, response) : context.doNothing();
        }
        if (live.get().secondFactorMissing() && context.isProtected() && !path.equals(SECOND_FACTOR)) {
            return redirect(response, SECOND_FACTOR);
        }
        request.setAttribute(SignedIn.SESSION, live.get().sessionId());
        request.setAttribute(SignedIn.ACCOUNT, live.get().accountId());
        return context.notifyContainerAboutLogin(
                new CallerPrincipal(Long.toString(live.get().accountId())), rolesNow(request, live.get()));
    }

    private Optional<Live> findLive(HttpServletRequest request, HttpServletResponse response, boolean wanted) {
        var caller = keeper.findCaller(request);
        var live = caller.flatMap(c -> sessions.find(c.sessionId()));
        if (live.isPresent() || !wanted) {
            return live;
        }
        if (caller.isPresent()) {
            request.getSession().invalidate();
        }
        return keeper.resume(request, response).flatMap(c -> sessions.find(c.sessionId()));
    }

    /** The roles of this moment, or the one an administrator looks as. */
    private Set<String> rolesNow(HttpServletRequest request, Live live) {
        var roles = live.effectiveRoles();
        keeper.update(request, keeper.findCaller(request).orElseThrow(), roles);
        request.setAttribute(SignedIn.VIEWED_ROLE, live.viewedRole());
        return roles;
    }

    private AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response) {
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // A page would be swallowed by the script that asked; it opens the sign-in over what was typed.
            SecurityHeadersFilter.apply(response, address.secure());
            response.setHeader("Cache-Control", "no-store");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        var language = SavedLanguage.of(request)
                .flatMap(languages::findShown)
                .orElseGet(() -> languages.negotiate(request.getHeader("Accept-Language")));
        var wanted = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        var destination =
                "GET".equals(request.getMethod()) ? "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "";
        return redirect(response, routes.path(AccountRoutes.SIGN_IN, language.getCode()) + destination);
    }

    private AuthenticationStatus redirect(HttpServletResponse response, String path) {
        SecurityHeadersFilter.apply(response, address.secure());
        // Relative: sendRedirect would build an absolute address from the Host header.
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
