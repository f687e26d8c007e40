package net.dider.portal.accounts.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.AccountSession;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.Secrets;
import net.dider.portal.platform.security.SignedIn;

/**
 * The browsers people are signed in with. Asked at every click of somebody signed in, so that a session that was ended
 * anywhere, a disabled person and a changed role count at once, on every node.
 */
@Stateless
@PermitAll
public class SessionService {

    private static final Duration REMEMBER = Duration.ofDays(30);
    /** Two requests of one browser may show the same token at the same time. */
    private static final Duration CROSSING = Duration.ofSeconds(60);

    private static final Duration FRESH = Duration.ofMinutes(10);
    /** Use is noted this often, not at every click. */
    private static final Duration NOTED = Duration.ofSeconds(30);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SecondFactorRule rule;

    @Inject
    private ViewAsTrail viewAs;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** @param roles the person's; @param rememberToken for the browser to keep, null when it is not to be remembered */
    public record Opened(long sessionId, Set<String> roles, String rememberToken) {}

    /**
     * @param roles what the person may do now; only {@link Roles#SIGNED_IN} while a second factor is missing
     * @param secondFactorMissing she has to set one up before anything else
     * @param viewedRole the role an administrator looks as, or null
     */
    public record Live(
            long sessionId, long accountId, Set<String> roles, boolean secondFactorMissing, String viewedRole) {

        /** What may be done in this session now. */
        public Set<String> effectiveRoles() {
            return viewedRole == null ? roles : Set.of(Roles.SIGNED_IN, viewedRole);
        }
    }

    /**
     * After the doors: a new session of this browser; none for somebody disabled or with another password meanwhile.
     *
     * @param since when the password was judged
     * @param secondFactor whether the code of a second factor was shown
     */
    public Optional<Opened> open(Long accountId, Instant since, boolean secondFactor, boolean remember) {
        var now = Instant.now();
        if (!noteSignIn(accountId, since, now)) {
            return Optional.empty();
        }
        var account = entityManager.find(Account.class, accountId);
        var session = new AccountSession(account, signedIn.device(), signedIn.address(), now);
        if (secondFactor) {
            session.proveSecondFactor(now);
        }
        String token = null;
        if (remember && SecondFactorRule.mayBeRemembered(account.getRoles())) {
            var series = Secrets.token();
            var first = Secrets.token();
            session.remember(Secrets.hash(series), Secrets.hash(first), now, REMEMBER);
            token = series + "." + first;
        }
        entityManager.persist(session);
        entityManager.flush();
        audit.fire(Audited.of(AuditKind.SIGNED_IN, "account", accountId).by(accountId));
        return Optional.of(
                new Opened(session.getId(), account.getRoles(), token == null ? null : session.getId() + "." + token));
    }

    /** The session if it still is one: not ended, not idle or old for too long, the person not disabled. */
    public Optional<Live> find(Long sessionId) {
        var now = Instant.now();
        var session = sessionId == null ? null : entityManager.find(AccountSession.class, sessionId);
        if (session == null || session.isEnded() || session.getAccount().isDisabled()) {
            return Optional.empty();
        }
        if (!session.isProven()) {
            end(session, now);
            return Optional.empty();
        }
        var limits = SessionLimits.of(session.getAccount().getRoles());
        if (!limits.allow(session, now)) {
            if (!session.isRemembered(now)) {
                end(session, now);
            }
            return Optional.empty();
        }
        if (!session.getAccount().has(Roles.ADMINISTRATOR)) {
            viewAs.end(session);
        }
        if (session.getLastUsedAt().plus(NOTED).isBefore(now)) {
            session.use(now, signedIn.address());
        }
        return Optional.of(live(session));
    }

    /**
     * A browser that is to be known again shows its token and gets the next one. A token of the right series that was
     * already exchanged has been copied: that session ends. Without the series nothing happens to anybody's session.
     *
     * @param shown id of the row, series and token, joined by points
     */
    public Optional<Opened> resume(String shown) {
        var now = Instant.now();
        var parts = parts(shown);
        var session = findRemembered(parts, now);
        if (session == null) {
            return Optional.empty();
        }
        var account = session.getAccount();
        var hash = Secrets.hash(parts[2]);
        if (session.isCrossedToken(hash, now, CROSSING)) {
            return Optional.of(new Opened(session.getId(), account.getRoles(), null));
        }
        if (!session.isCurrentToken(hash)
                || account.isDisabled()
                || !session.isProven()
                || !SecondFactorRule.mayBeRemembered(account.getRoles())) {
            end(session, now);
            audit.fire(Audited.of(AuditKind.REMEMBER_REFUSED, "account", account.getId()));
            return Optional.empty();
        }
        var next = Secrets.token();
        session.rotate(Secrets.hash(next), now);
        session.use(now, signedIn.address());
        audit.fire(Audited.of(AuditKind.REMEMBERED, "account", account.getId()).by(account.getId()));
        return Optional.of(
                new Opened(session.getId(), account.getRoles(), session.getId() + "." + parts[1] + "." + next));
    }

    /** Whoever leaves with a token in her browser, and was not known again yet, leaves no session behind. */
    public void endRemembered(String shown) {
        var now = Instant.now();
        var session = findRemembered(parts(shown), now);
        if (session != null) {
            end(session, now);
            audit.fire(Audited.of(
                            AuditKind.SIGNED_OUT,
                            "account",
                            session.getAccount().getId())
                    .by(session.getAccount().getId()));
        }
    }

    private static String[] parts(String shown) {
        return shown == null ? new String[0] : shown.split("\\.", 3);
    }

    /** The session of the series, locked; null where the series is nobody's. */
    private AccountSession findRemembered(String[] parts, Instant now) {
        if (parts.length != 3 || !parts[0].matches("\\d{1,18}")) {
            return null;
        }
        var session = entityManager.find(AccountSession.class, Long.valueOf(parts[0]), LockModeType.PESSIMISTIC_WRITE);
        return session != null && session.isRemembered(now) && session.isSeries(Secrets.hash(parts[1]))
                ? session
                : null;
    }

    /** True shortly after the sign-in: the password need not be asked again (ASVS 7.5.1). */
    @RolesAllowed(Roles.SIGNED_IN)
    @Allows(Ability.OWN_ACCOUNT)
    public boolean isFresh() {
        var session =
                signedIn.sessionId() == null ? null : entityManager.find(AccountSession.class, signedIn.sessionId());
        return session != null && session.getStartedAt().plus(FRESH).isAfter(Instant.now());
    }

    /**
     * Without the account's version: a sign-in changes nothing that a form shows. The row stays locked until the session
     * is stored, so that whoever changes the password meanwhile finds that session and ends it.
     */
    private boolean noteSignIn(Long accountId, Instant since, Instant now) {
        return entityManager
                        .createNativeQuery(
                                "UPDATE accounts SET last_signed_in_at = ?1 WHERE id = ?2 AND is_disabled = FALSE"
                                        + " AND (password_changed_at IS NULL OR password_changed_at <= ?3)")
                        .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        .setParameter(2, accountId)
                        .setParameter(3, LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    private void end(AccountSession session, Instant now) {
        viewAs.end(session);
        session.end(now);
    }

    private Live live(AccountSession session) {
        var account = session.getAccount();
        var missing = rule.isRequiredFor(account.getRoles()) && !account.hasSecondFactor();
        var roles = new HashSet<String>();
        roles.add(Roles.SIGNED_IN);
        if (!missing) {
            roles.addAll(account.getRoles());
        }
        return new Live(session.getId(), account.getId(), Set.copyOf(roles), missing, session.getViewedRole());
    }
}
