package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.text.Texts;

/** Where the pages of sign-in stand in each language. */
@ApplicationScoped
public class AccountRoutes {

    public static final String SIGN_IN = "sign-in";
    public static final String SECOND_STEP = "second-step";
    public static final String SET_PASSWORD = "set-password";
    public static final String CONFIRM_EMAIL = "confirm-email";

    @Inject
    private Texts texts;

    @Inject
    private PublicAddress address;

    /** The path of one of them. */
    public String path(String view, String language) {
        return "/" + language + "/" + texts.shipped("routes.accounts." + view, language);
    }

    /** The same for a mail, from {@code PORTAL_BASE_URL} alone: what a request says of its host is never believed. */
    public String link(String view, String language, String token) {
        return address.absolute(path(view, language) + "?token=" + token);
    }
}
