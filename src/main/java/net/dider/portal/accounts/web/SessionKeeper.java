package net.dider.portal.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.service.SessionService;
import net.dider.portal.accounts.service.SessionService.Opened;
import net.dider.portal.platform.address.PublicAddress;

/** What the browser and the servlet session hold of a sign-in: a pointer to the session's row and, if wanted, a token. */
@ApplicationScoped
public class SessionKeeper {

    private static final String REMEMBER = "hatirla";
    private static final int REMEMBER_SECONDS = (int) Duration.ofDays(30).toSeconds();
    private static final Duration PENDING = Duration.ofMinutes(10);

    @Inject
    private SessionService sessions;

    @Inject
    private PublicAddress address;

    /**
     * In the servlet session. Kept by ourselves: {@code @AutoApplySession} of this server mixes up requests that come at
     * the same time and then refuses people at random (payara/Payara#6145).
     *
     * @param roles at the last request; when they change, so does the session's identifier (ASVS 7.2.4)
     * @param viewedRole the role an administrator looks as, or null
     */
    record Caller(long sessionId, Set<String> roles, String viewedRole) implements Serializable {

        Caller as(String role) {
            return new Caller(sessionId, roles, role);
        }

        Caller with(Set<String> now) {
            return new Caller(sessionId, now, viewedRole);
        }
    }

    /**
     * Somebody who has passed the first door.
     *
     * @param since when the password was judged; one that is chosen later makes that worthless
     */
    record Pending(long accountId, boolean remember, String destination, Instant since) implements Serializable {

        boolean isAlive() {
            return Instant.now().isBefore(since.plus(PENDING));
        }
    }

    /** The first door is passed; nobody is signed in yet. */
    void await(HttpServletRequest request, Pending pending) {
        renew(request);
        request.getSession(true).setAttribute(Pending.class.getName(), pending);
    }

    Optional<Pending> findPending(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(Pending.class.getName()) instanceof Pending pending
                        && pending.isAlive()
                ? Optional.of(pending)
                : Optional.empty();
    }

    /** The doors are passed: signed in from the next request on, under a new identifier. */
    Optional<Opened> open(
            HttpServletRequest request, HttpServletResponse response, Pending passed, boolean secondFactor) {
        renew(request);
        var opened = sessions.open(passed.accountId(), passed.since(), secondFactor, passed.remember());
        opened.ifPresent(o -> keep(request, response, o));
        return opened;
    }

    Optional<Caller> findCaller(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(Caller.class.getName()) instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** A browser that asked to be known again, if its token is good. */
    Optional<Caller> resume(HttpServletRequest request, HttpServletResponse response) {
        var shown = readToken(request);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var opened = sessions.resume(shown.get());
        if (opened.isEmpty()) {
            setToken(response, "", 0);
            return Optional.empty();
        }
        renew(request);
        keep(request, response, opened.get());
        return findCaller(request);
    }

    /** Other rights, other identifier. */
    void update(HttpServletRequest request, Caller caller) {
        request.getSession(true).setAttribute(Caller.class.getName(), caller);
        request.changeSessionId();
    }

    /** Nothing of the sign-in stays in this browser. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (readToken(request).isPresent()) {
            setToken(response, "", 0);
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response, Opened opened) {
        var roles = sessions.find(opened.sessionId())
                .map(SessionService.Live::roles)
                .orElse(Set.of());
        var caller = new Caller(opened.sessionId(), roles, null);
        request.getSession(true).setAttribute(Caller.class.getName(), caller);
        if (opened.rememberToken() != null) {
            setToken(response, opened.rememberToken(), REMEMBER_SECONDS);
        }
    }

    private static void renew(HttpServletRequest request) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }

    private Optional<String> readToken(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(cookieName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private void setToken(HttpServletResponse response, String value, int seconds) {
        var cookie = new Cookie(cookieName(), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.secure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }

    private String cookieName() {
        return address.secure() ? "__Host-" + REMEMBER : REMEMBER;
    }
}
