package net.dider.portal.platform.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The visitor's own choice, kept in a cookie only once she has made one (V15). Written by {@code assets/portal.js}. */
public final class SavedLanguage {

    public static final String COOKIE = "dider_dil";

    private SavedLanguage() {}

    /** The code as sent; the caller looks up whether it is a language of the portal. */
    public static Optional<String> of(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return Optional.ofNullable(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
