package net.dider.portal.accounts.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.service.SessionService;
import net.dider.portal.accounts.service.SessionService.Opened;

/** What the browser and the servlet session hold of a sign-in: a pointer to the session's row and, if wanted, a token. */
@ApplicationScoped
public class SessionKeeper {

    private static final String REMEMBER = "hatirla";
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration PENDING = Duration.ofMinutes(10);

    @Inject
    private SessionService sessions;

    @Inject
    private PortalCookies cookies;

    @Inject
    private KnownDevices devices;

    /**
     * In the servlet session. Kept by ourselves: {@code @AutoApplySession} of this server mixes up requests that come at
     * the same time and then refuses people at random (payara/Payara#6145).
     *
     * @param roles at the last request, those of an administrator who looks as another role are that role's; when they
     *     change, so does the session's identifier (ASVS 7.2.4)
     */
    record Caller(long sessionId, Set<String> roles) implements Serializable {}

    /**
     * Somebody who has passed the first door.
     *
     * @param email as she typed it
     * @param since when the password was judged; one that is chosen later makes that worthless
     */
    record Pending(long accountId, String email, boolean remember, String destination, Instant since)
            implements Serializable {

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
        opened.ifPresent(o -> {
            keep(request, response, o);
            devices.remember(response, passed.email());
        });
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
        var shown = cookies.find(request, REMEMBER);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var opened = sessions.resume(shown.get());
        if (opened.isEmpty()) {
            cookies.set(response, REMEMBER, "", Duration.ZERO);
            return Optional.empty();
        }
        renew(request);
        keep(request, response, opened.get());
        return findCaller(request);
    }

    /** Other rights, other identifier. */
    void update(HttpServletRequest request, Caller caller, Set<String> roles) {
        if (!caller.roles().equals(roles)) {
            request.getSession(true).setAttribute(Caller.class.getName(), new Caller(caller.sessionId(), roles));
            request.changeSessionId();
        }
    }

    /** Nothing of the sign-in stays in this browser. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        cookies.find(request, REMEMBER).ifPresent(shown -> {
            sessions.endRemembered(shown);
            cookies.set(response, REMEMBER, "", Duration.ZERO);
        });
    }

    private void keep(HttpServletRequest request, HttpServletResponse response, Opened opened) {
        var roles = sessions.find(opened.sessionId())
                .map(SessionService.Live::effectiveRoles)
                .orElse(Set.of());
        request.getSession(true).setAttribute(Caller.class.getName(), new Caller(opened.sessionId(), roles));
        if (opened.rememberToken() != null) {
            cookies.set(response, REMEMBER, opened.rememberToken(), REMEMBERED);
        }
    }

    private static void renew(HttpServletRequest request) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }
}
