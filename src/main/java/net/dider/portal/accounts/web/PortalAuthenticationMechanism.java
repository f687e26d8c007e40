package net.dider.portal.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.language.SavedLanguage;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.SecurityHeadersFilter;

/**
 * Leads whoever needs to sign in to the sign-in page of her language and, after it, on to where she wanted to go. Asked
 * on every request, so it does nothing where nothing is protected.
 */
@ApplicationScoped
public class PortalAuthenticationMechanism implements HttpAuthenticationMechanism {

    /**
     * Who a session belongs to. Kept by ourselves: {@code @AutoApplySession} of this server mixes up requests that come
     * at the same time and then refuses people at random (payara/Payara#6145).
     */
    private record Caller(String id, Set<String> roles) implements Serializable {}

    @Inject
    private IdentityStoreHandler identityStores;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    @Inject
    private PublicAddress address;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (context.isAuthenticationRequest() && context.getAuthParameters().getCredential() != null) {
            var result = identityStores.validate(context.getAuthParameters().getCredential());
            if (result.getStatus() == CredentialValidationResult.Status.VALID) {
                var caller = new Caller(result.getCallerPrincipal().getName(), result.getCallerGroups());
                request.getSession(true).setAttribute(Caller.class.getName(), caller);
            }
            return context.notifyContainerAboutLogin(result);
        }
        var session = request.getSession(false);
        if (session != null && session.getAttribute(Caller.class.getName()) instanceof Caller caller) {
            return context.notifyContainerAboutLogin(new CallerPrincipal(caller.id()), caller.roles());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            // A page would be swallowed by the script that asked; it says itself that nothing was saved.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        return toSignIn(request, response);
    }

    private AuthenticationStatus toSignIn(HttpServletRequest request, HttpServletResponse response) {
        var language = SavedLanguage.of(request)
                .flatMap(languages::find)
                .orElseGet(() -> languages.negotiate(request.getHeader("Accept-Language")));
        var wanted = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        var signIn = "/" + language.getCode() + "/" + texts.shipped("routes.accounts.sign-in", language.getCode());
        var destination =
                "GET".equals(request.getMethod()) ? "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "";
        SecurityHeadersFilter.apply(response, address.secure());
        // Relative: sendRedirect would build an absolute address from the Host header.
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", signIn + destination);
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
