package net.dider.portal.accounts.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Languages;

/** {@code /admin} and {@code /my} carry no language in the address; they speak the account's. */
public class AccountLanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ActiveUser activeUser;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Inject
    private transient Languages languages;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var code = activeUser.getLanguage();
        if (code != null) {
            languages.findSpoken(code).ifPresent(activeLanguage::use);
        }
        chain.doFilter(request, response);
    }
}
