package net.dider.portal.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import net.dider.portal.platform.address.PublicAddress;

/** Cookies that only the portal reads: out of reach of scripts and of other hosts (ASVS 3.3.1–3.3.4). */
@ApplicationScoped
public class PortalCookies {

    @Inject
    private PublicAddress address;

    Optional<String> find(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(named(name)))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** @param life none takes it away */
    void set(HttpServletResponse response, String name, String value, Duration life) {
        var cookie = new Cookie(named(name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) life.toSeconds());
        response.addCookie(cookie);
    }

    private String named(String name) {
        return address.secure() ? "__Host-" + name : name;
    }
}
