package net.dider.portal.translations.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts on the lens that the address asks for, on any page, for whoever may. Others get the page as ever. */
public class PageTextsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PageTexts pageTexts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var lens = PageTexts.isAsked(request.getQueryString()) ? pageTexts.lens() : null;
        if (lens == null) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Cache-Control", "private, no-store");
            lens.<IOException, ServletException>wear(() -> chain.doFilter(request, response));
        }
    }
}
