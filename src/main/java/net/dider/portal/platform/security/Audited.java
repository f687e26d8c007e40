package net.dider.portal.platform.security;

import java.util.Objects;

/**
 * Something that belongs on the audit trail. Fired as a CDI event inside the transaction that does it, so that the deed
 * and its entry are stored together or not at all. Who and from where are added by the trail.
 *
 * @param kind what was done
 * @param actorId the account that did it, null for whoever is signed in
 * @param subject what it was done to, as {@code type:id} ({@code account:42}, {@code text:site.layout.link.home}), never a
 *     name or an address of a person
 * @param before the old value, null where there is none; no secret, no identity number
 * @param after the new value, likewise
 * @param reason why, where a reason was asked for
 */
public record Audited(AuditKind kind, Long actorId, String subject, String before, String after, String reason) {

    public Audited {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(subject);
    }

    public static Audited of(AuditKind kind, String type, Object id) {
        return new Audited(kind, null, type + ":" + id, null, null, null);
    }

    public Audited by(Long accountId) {
        return new Audited(kind, accountId, subject, before, after, reason);
    }

    public Audited change(Object from, Object to) {
        return new Audited(kind, actorId, subject, text(from), text(to), reason);
    }

    public Audited because(String why) {
        return new Audited(kind, actorId, subject, before, after, why);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
