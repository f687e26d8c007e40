package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** Opens one sealed field to somebody who says why; who, which and why are on the audit trail, the field is not. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.MEMBERS)
public class MemberSecretService {

    private static final int LONGEST_REASON = 300;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OfficeScope scope;

    @Inject
    private MemberSeal seal;

    @Inject
    private Event<Audited> audit;

    /** @throws MemberRefused without a reason, or where nothing is known */
    public String reveal(long memberId, SensitiveField field, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new MemberRefused(Reason.REASON_MISSING);
        }
        if (reason.length() > LONGEST_REASON) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
        var member = entityManager.find(Member.class, memberId);
        scope.check(member);
        var sealed = member.getSecrets().get(field);
        if (sealed == null) {
            throw new MemberRefused(Reason.UNKNOWN);
        }
        audit.fire(Audited.of(AuditKind.SENSITIVE_READ, "member", memberId)
                .change(null, field)
                .because(reason.strip()));
        return seal.open(sealed, MemberSeal.ofMember(member.getNumber(), field));
    }
}
