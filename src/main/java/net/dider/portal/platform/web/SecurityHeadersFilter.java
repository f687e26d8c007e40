package net.dider.portal.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import net.dider.portal.platform.address.PublicAddress;

/** The header set of security facts §3 on every response. PrimeFaces adds its own policy with nonces where it works. */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CSP = "Content-Security-Policy";
    private static final String PUBLIC_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self';"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; object-src 'none'";

    /** What somebody uploaded acts on nothing, whatever a browser takes it for (ASVS 3.2.1); it is shown, and no more. */
    private static final String UPLOADS = "/media/";

    private static final String UPLOADS_POLICY =
            "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox;"
                    + " form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    @Inject
    private transient PublicAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        apply(response, address.secure());
        if (Workplace.SHOWN.equals(request.getRequestURI())) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setHeader(CSP, PUBLIC_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
            chain.doFilter(request, new OnePolicy(response));
        } else if (Workplace.owns(request.getRequestURI())) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(request, response);
        } else {
            response.setHeader(CSP, request.getRequestURI().startsWith(UPLOADS) ? UPLOADS_POLICY : PUBLIC_POLICY);
            chain.doFilter(request, new OnePolicy(response));
        }
    }

    /**
     * For answers that are given before any filter is asked, such as the way to the sign-in page. Two of them mean
     * something only where the public address is https (ADR 7): browsers leave them aside on plain http.
     */
    public static void apply(HttpServletResponse response, boolean secure) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("X-Frame-Options", "DENY");
        if (secure) {
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
            response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }

    /** Public pages hold no script of PrimeFaces; its policy would come on top of ours. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!CSP.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!CSP.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
