package net.dider.portal.translations.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.TextLens;

/**
 * The texts of the page that is shown, beside it: {@code ?texts} behind any address, for translators; {@code ?texts=pseudo}
 * shows the page in a language that nobody speaks, for administrators.
 */
@Named
@RequestScoped
public class PageTexts {

    private static final String PARAMETER = "texts";
    private static final String PSEUDO = "pseudo";

    @Inject
    private HttpServletRequest request;

    @Inject
    private SecurityContext securityContext;

    static boolean isAsked(String query) {
        return query != null && asked(query) != null;
    }

    private static String asked(String query) {
        return Arrays.stream(query.split("&"))
                .filter(p -> p.equals(PARAMETER) || p.startsWith(PARAMETER + "="))
                .map(p -> p.substring(Math.min(p.length(), PARAMETER.length() + 1)))
                .findFirst()
                .orElse(null);
    }

    /** What the address asks for and the person may; null otherwise. */
    TextLens lens() {
        var asked = asked(request.getQueryString());
        if (PSEUDO.equals(asked)) {
            return has(Roles.ADMINISTRATOR) ? TextLens.PSEUDO : null;
        }
        return isOffered() ? TextLens.KEYS : null;
    }

    /** True for whoever may change texts. */
    public boolean isOffered() {
        return has(Roles.ADMINISTRATOR) || has(Roles.TRANSLATOR);
    }

    /** True while the page shows its texts. */
    public boolean isShown() {
        return TextLens.worn() == TextLens.KEYS;
    }

    /** This page again, with its texts beside it or without. */
    public String getToggle() {
        var query = forwarded() == null ? request.getQueryString() : forwarded();
        var kept = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(p -> !p.equals(PARAMETER) && !p.startsWith(PARAMETER + "="))
                        .collect(Collectors.joining("&"));
        if (isShown()) {
            return "?" + kept;
        }
        return "?" + (kept.isEmpty() ? PARAMETER : kept + '&' + PARAMETER);
    }

    private String forwarded() {
        return (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    }

    private boolean has(String role) {
        return securityContext.getCallerPrincipal() != null && securityContext.isCallerInRole(role);
    }
}
