package net.dider.portal.accounts.service;

import java.time.Instant;
import java.util.List;
import net.dider.portal.platform.security.AuditKind;

/**
 * Which entries of the trail to show; null or empty is no limit.
 *
 * @param actorId the account that did it
 * @param nobody only what was done by nobody who was signed in; then {@code actorId} is null
 * @param subject to what, as {@code type:id}
 * @param from the first moment
 * @param to the first moment no longer wanted
 */
public record AuditFilter(
        Long actorId, boolean nobody, String subject, List<AuditKind> kinds, Instant from, Instant to) {

    public AuditFilter {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    public static final AuditFilter ALL = new AuditFilter(null, false, null, List.of(), null, null);

    /** For the trail itself: what somebody exported. */
    String asText() {
        return "actor=" + (nobody ? "none" : actorId) + " subject=" + subject + " kinds=" + kinds + " from=" + from
                + " to=" + to;
    }
}
