package net.dider.portal.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.platform.security.Secrets;

/**
 * Browsers somebody was signed in with, known by a signed cookie (OWASP “device cookies”): failures in them are counted
 * apart, so that whoever guesses at an account from elsewhere does not make its owner wait. Opens nothing by itself, names
 * nobody, is made anew at each sign-in and good for one address only.
 */
@ApplicationScoped
public class KnownDevices {

    private static final String COOKIE = "cihaz";
    private static final String PURPOSE = "device";
    private static final Duration LIFE = Duration.ofDays(180);

    @Inject
    private Secrets secrets;

    @Inject
    private PortalCookies cookies;

    /** What the tries of this browser at that address are counted under, if it was signed in with it before. */
    Optional<String> find(HttpServletRequest request, String email) {
        return cookies.find(request, COOKIE)
                .map(value -> value.split("\\.", -1))
                .filter(parts -> parts.length == 3 && isGood(parts, email))
                .map(parts -> parts[1]);
    }

    /** Both doors were passed with that address in this browser. */
    void remember(HttpServletResponse response, String email) {
        var until = Long.toString(Instant.now().plus(LIFE).getEpochSecond());
        var device = Secrets.token();
        cookies.set(response, COOKIE, until + "." + device + "." + seal(until, device, email), LIFE);
    }

    private boolean isGood(String[] parts, String email) {
        return parts[0].matches("\\d{1,12}")
                && Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(Instant.now())
                && MessageDigest.isEqual(bytes(parts[2]), bytes(seal(parts[0], parts[1], email)));
    }

    private String seal(String until, String device, String email) {
        return secrets.keyed(PURPOSE, until + "." + device + "." + Account.canonical(email));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
