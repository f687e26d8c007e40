package net.dider.portal.media.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.Set;

/** Keeps what the filters said: OmniFaces' servlet begins by forgetting all headers and has its own idea of caching. */
final class MediaResponse extends HttpServletResponseWrapper {

    private static final Set<String> DECIDED = Set.of("cache-control", "expires", "pragma");

    MediaResponse(HttpServletResponse response, String caching) {
        super(response);
        response.setHeader("Cache-Control", caching);
    }

    @Override
    public void reset() {
        // nothing is written yet, and the headers are meant
    }

    @Override
    public void setHeader(String name, String value) {
        if (!DECIDED.contains(name.toLowerCase(Locale.ROOT))) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (!DECIDED.contains(name.toLowerCase(Locale.ROOT))) {
            super.setDateHeader(name, date);
        }
    }
}
