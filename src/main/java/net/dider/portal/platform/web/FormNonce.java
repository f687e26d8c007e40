package net.dider.portal.platform.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A form as if it had sent the nonce of its view's scripts, which PrimeFaces' own script adds to it. */
final class FormNonce extends HttpServletRequestWrapper {

    /** Where PrimeFaces keeps the nonce in a view, and the parameter a form sends it back with. */
    static final String NAME = "primefaces.nonce";

    private final String nonce;

    FormNonce(HttpServletRequest request, String nonce) {
        super(request);
        this.nonce = nonce;
    }

    /** Null when the view has none of its own. */
    static String of(UIViewRoot view) {
        var kept = view.getViewMap(false);
        return kept == null ? null : (String) kept.get(NAME);
    }

    @Override
    public String getParameter(String name) {
        return NAME.equals(name) ? nonce : super.getParameter(name);
    }
}
