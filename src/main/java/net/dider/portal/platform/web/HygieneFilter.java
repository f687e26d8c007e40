package net.dider.portal.platform.web;

import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import net.dider.portal.platform.address.PublicAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses addresses nobody's link leads to, and changes that another site's page sends: the first door, before any
 * page or bean is asked. Malformed → 404; a change from elsewhere → 403 (ASVS 3.5.1).
 */
public class HygieneFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final int LONGEST_PATH = 1_000;
    private static final int LONGEST_QUERY = 4_000;
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_HEALTH = Set.of("/health/live", "/health/ready", "/health/metrics");
    /** What the server reads of a form; it answers more with a stack trace in the log. */
    private static final int LARGEST_FORM = 2 * 1024 * 1024;

    private static final long MEGABYTE = 1024L * 1024;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    /** Path parameters, control characters, hidden slashes, letters written as numbers, doubled slashes, steps upwards. */
    private static final Pattern MALFORMED = Pattern.compile(
            "[;\\\\\\p{Cntrl}]|%(?:0.|1.|2[5def]|3[0-9b]|4[1-9a-f]|5[0-9acf]|6[1-9a-f]|7[0-9aef])|//|/\\.",
            Pattern.CASE_INSENSITIVE);

    @Inject
    private transient PublicAddress address;

    @Inject
    @ConfigProperty(name = "portal.upload.max.mb", defaultValue = "20")
    private long uploadMegabytes;

    @Inject
    @ConfigProperty(name = "portal.upload.av.max.mb", defaultValue = "200")
    private long soundAndFilmMegabytes;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        if (!METHODS.contains(request.getMethod())) {
            refuseMethod(response, "GET, HEAD, POST");
        } else if (SAFE_METHODS.contains(request.getMethod()) && actsAsForm(request)) {
            refuseMethod(response, "POST");
        } else if (path.length() > LONGEST_PATH
                || (query != null && query.length() > LONGEST_QUERY)
                || MALFORMED.matcher(path).find()
                || request.isRequestedSessionIdFromURL()
                || AddressAsSent.of(request).contains(";")
                || isTheServers(path)
                || asksForView(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!SAFE_METHODS.contains(request.getMethod()) && sentFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isTooLargeForm(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
            if (path.startsWith(RESOURCES)
                    && response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                    && !response.isCommitted()) {
                // Faces says 404 without a word.
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        }
    }

    private static void refuseMethod(HttpServletResponse response, String allowed) throws IOException {
        response.setHeader("Allow", allowed);
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    /** Faces takes every request with a view state for a form that was sent, by whatever method (ASVS 3.5.3). */
    private static boolean actsAsForm(HttpServletRequest request) {
        return request.getQueryString() != null && request.getParameter(ResponseStateManager.VIEW_STATE_PARAM) != null;
    }

    /** Files are sent in the workplace only, one at a time, and not before the sender is known there. */
    private boolean isTooLargeForm(HttpServletRequest request) {
        var type = request.getContentType();
        var file = type != null && type.startsWith("multipart/") && Workplace.owns(request.getRequestURI());
        var most = file ? Math.max(uploadMegabytes, soundAndFilmMegabytes) * MEGABYTE + LARGEST_FORM : LARGEST_FORM;
        return request.getContentLengthLong() > most;
    }

    /** What the server would answer by itself beside the portal. */
    private static boolean isTheServers(String path) {
        return path.equals("/health")
                || (path.startsWith("/health/") && !OWN_HEALTH.contains(path))
                || path.equals("/openapi")
                || path.startsWith("/openapi/")
                || path.equals("/metrics")
                || path.startsWith("/metrics/");
    }

    /** Views answer at their addresses, never under their file names; only Faces resources end so. */
    private static boolean asksForView(String path) {
        return path.endsWith(".xhtml") && !path.startsWith(RESOURCES);
    }

    /**
     * Browsers of today say themselves where a change comes from; older ones name the origin. A request that says
     * neither comes from no browser, cannot carry anybody's session by accident, and still needs the view's secret.
     * The host compared with is one of ours: others were refused at the door.
     */
    private boolean sentFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !"same-origin".equals(site) && !"none".equals(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null
                && !origin.equals(address.origin())
                && !origin.equals(
                        (address.secure() ? "https" : request.getScheme()) + "://" + request.getHeader("Host"));
    }
}
