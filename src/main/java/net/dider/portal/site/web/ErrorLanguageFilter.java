package net.dider.portal.site.web;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.platform.address.PublicPage;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.language.SavedLanguage;
import net.dider.portal.platform.security.RefusedAccess;
import net.dider.portal.platform.web.Workplace;

/** Error pages speak the language of the address that failed, else the account's, else the reader's (V16). */
public class ErrorLanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Languages languages;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Inject
    private transient ActiveUser activeUser;

    @Inject
    private transient PublicPage page;

    @Inject
    private transient RefusedAccess refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var refused = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && has(thrown, EJBAccessException.class);
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && has(thrown, ViewExpiredException.class)) {
            // The form no longer fits what the server holds; sent again from a fresh page it will (RFC 9110 §15.5.10).
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } else if (!refused && status instanceof Integer code && code >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            page.fail();
        }
        if (refused) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        if (refused || Integer.valueOf(HttpServletResponse.SC_FORBIDDEN).equals(status)) {
            refusals.note(address);
        }
        var segments = address.split("[/;?]");
        var chosen = segments.length > 1 ? languages.findShown(segments[1]) : Optional.<Language>empty();
        if (chosen.isEmpty() && !page.isFailed() && Workplace.owns(address) && activeUser.getLanguage() != null) {
            chosen = languages.findSpoken(activeUser.getLanguage());
        }
        activeLanguage.use(chosen.or(() -> SavedLanguage.of(request).flatMap(languages::findShown))
                .orElseGet(() -> languages.negotiate(request.getHeader("Accept-Language"))));
        page.hideFromSearchEngines();
        response.setHeader("Cache-Control", "no-store");
        if (refused) {
            // The server knows the page of the exception, which is a failure's.
            request.getRequestDispatcher("/WEB-INF/errors/forbidden.xhtml").forward(new FirstView(request), response);
        } else {
            chain.doFilter(new FirstView(request), response);
        }
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
        return kind.isInstance(thrown) || thrown.getCause() != null && has(thrown.getCause(), kind);
    }

    /** An error page is a new page: Faces must not take the form that failed for a form of this one. */
    private static final class FirstView extends HttpServletRequestWrapper {

        FirstView(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public String getHeader(String name) {
            return "Faces-Request".equalsIgnoreCase(name) ? null : super.getHeader(name);
        }
    }
}
