package net.dider.portal.site.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import net.dider.portal.platform.cache.PageStore;
import net.dider.portal.platform.cache.PageTrace;
import net.dider.portal.platform.cache.StoredPage;
import net.dider.portal.platform.web.SessionCookie;
import net.dider.portal.platform.web.Workplace;

/**
 * Answers public pages from ready bytes and keeps what was rendered. Today's answerer in front of {@link PageStore}; a
 * faster one may stand before it.
 *
 * <p>Never kept: errors, redirects, anything with a query but the ones named here, anything a signed-in reader sees.
 */
public class PageCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** A front cache may answer for a second without asking; a browser always asks, and gets a 304. */
    private static final String SHARED = "public, max-age=0, s-maxage=1, stale-while-revalidate=1";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    /** Filters whose values are few, and pages. */
    private static final Pattern KEPT_QUERY =
            Pattern.compile("(?=.)(time=past)?((^|&)year=20[0-9]{2})?((^|&)(page|sayfa)=[1-9][0-9]{0,2})?");

    private static final String PRIVATE = "private, no-store";

    @Inject
    private transient PageStore store;

    @Inject
    private transient Assets assets;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        var reading = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        if (!reading || passesBy(path, query)) {
            chain.doFilter(request, response);
            return;
        }
        var signedIn = carriesSession(request);
        var key = query == null ? path : path + '?' + query;
        if (!signedIn && isKept(path, query)) {
            var kept = store.find(key);
            if (kept.isPresent()) {
                answer(kept.get(), path, request, response);
                return;
            }
        }
        render(key, signedIn, request, response, chain);
    }

    private void render(
            String key, boolean signedIn, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        var captured = new CapturedResponse(response);
        var renderedAt = store.generation();
        PageTrace.start();
        var tags = java.util.Set.<String>of();
        try {
            chain.doFilter(new WholePage(request), captured);
        } finally {
            tags = PageTrace.stop();
        }
        if (captured.isFailed()) {
            return;
        }
        var body = captured.body();
        if (!captured.isKeepable() || signedIn || request.getSession(false) != null) {
            if (captured.getHeader("Cache-Control") == null || signedIn) {
                response.setHeader("Cache-Control", PRIVATE);
            }
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            return;
        }
        if (!isKept(path, request.getQueryString()) || captured.getHeader("Cache-Control") != null) {
            if (captured.getHeader("Cache-Control") == null) {
                response.setHeader("Cache-Control", SHARED);
            }
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            return;
        }
        var page = new StoredPage(captured.getContentType(), body, tags);
        store.keep(key, page, renderedAt);
        answer(page, path, request, response);
    }

    /** Renders the page itself for HEAD too, and whatever the reader's cache already holds. */
    private static final class WholePage extends HttpServletRequestWrapper {

        WholePage(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getHeader(String name) {
            return isAboutPart(name) ? null : super.getHeader(name);
        }

        @Override
        public long getDateHeader(String name) {
            return isAboutPart(name) ? -1 : super.getDateHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isAboutPart(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        private static boolean isAboutPart(String name) {
            var header = name.toLowerCase(Locale.ROOT);
            return header.startsWith("if-") || "range".equals(header);
        }
    }

    private static void answer(StoredPage page, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var form = page.accepted(request.getHeader("Accept-Encoding"));
        response.setHeader("ETag", form.etag());
        response.setHeader("Vary", "Accept-Encoding");
        if (response.getHeader("Cache-Control") == null) {
            response.setHeader("Cache-Control", path.startsWith("/assets/") ? FOR_EVER : SHARED);
        }
        if (matches(request.getHeader("If-None-Match"), form.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(page.contentType());
        if (form.encoding() != null) {
            response.setHeader("Content-Encoding", form.encoding());
        }
        response.setContentLength(form.bytes().length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(form.bytes());
        }
    }

    /** A front cache may weaken the tag it sends back (RFC 9110 §13.1.2: weak comparison). */
    private static boolean matches(String ifNoneMatch, String etag) {
        return ifNoneMatch != null && (ifNoneMatch.contains(etag) || "*".equals(ifNoneMatch.strip()));
    }

    /** Faces resources, health, files of the library and assets of another version are somebody else's to answer. */
    private boolean passesBy(String path, String query) {
        return Workplace.owns(path)
                || path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/health/")
                || path.startsWith("/media/")
                || (path.startsWith("/assets/") && !assets.isCurrent(path, query));
    }

    /** Only addresses whose number is bounded by the content: no stranger can fill the memory with invented queries. */
    private static boolean isKept(String path, String query) {
        return query == null
                || path.startsWith("/assets/")
                || KEPT_QUERY.matcher(query).matches();
    }

    private static boolean carriesSession(HttpServletRequest request) {
        var cookies = request.getHeader("Cookie");
        return cookies != null && cookies.contains(SessionCookie.NAME + "=");
    }
}
