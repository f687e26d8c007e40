package net.dider.portal.accounts.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import net.dider.portal.accounts.entity.AccountSession;
import net.dider.portal.platform.security.Roles;

/**
 * How long a session may rest and how long it may last (ASVS 7.3.1, 7.3.2): shorter for whoever reaches the data of all.
 *
 * @param idle since its last use
 * @param whole since its sign-in, or since a remembered browser was last known again
 */
record SessionLimits(Duration idle, Duration whole) {

    private static final SessionLimits STRICT = new SessionLimits(Duration.ofMinutes(15), Duration.ofHours(8));
    private static final SessionLimits USUAL = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));
    private static final Set<String> STRICT_ROLES = Set.of(Roles.ADMINISTRATOR, Roles.REGISTRAR);

    static SessionLimits of(Collection<String> roles) {
        return roles.stream().anyMatch(STRICT_ROLES::contains) ? STRICT : USUAL;
    }

    boolean allow(AccountSession session, Instant now) {
        return session.getLastUsedAt().plus(idle).isAfter(now)
                && session.getBegunAt().plus(whole).isAfter(now);
    }
}
