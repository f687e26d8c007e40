package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dider.portal.accounts.service.AuditHistory;
import net.dider.portal.accounts.service.AuditHistory.Deed;
import net.dider.portal.members.entity.Member;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Roles;

/**
 * Who opened, changed or took away a member's record, for herself: what stands on the audit trail of the record, of the
 * papers of the ledger with one of her rows on them, and of the notices to DERBİS that told of her.
 */
@Stateless
@RolesAllowed(Roles.MEMBER)
@Allows(Ability.OWN_MEMBERSHIP)
public class OwnTrailService {

    private static final Set<AuditKind> KINDS = EnumSet.of(
            AuditKind.MEMBER_READ,
            AuditKind.SENSITIVE_READ,
            AuditKind.MEMBER_ADMITTED,
            AuditKind.MEMBER_CHANGED,
            AuditKind.MEMBER_STEPPED,
            AuditKind.EXPORTED,
            AuditKind.LEDGER_PRINTED,
            AuditKind.DERBIS_NOTIFIED);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OwnMember own;

    @Inject
    private AuditHistory history;

    public long count() {
        return own.find().map(m -> history.count(subjects(m), KINDS)).orElse(0L);
    }

    /** The newest first; one page. */
    public List<Deed> find(int first, int most) {
        return own.find()
                .map(m -> history.find(subjects(m), KINDS, first, most))
                .orElse(List.of());
    }

    private Set<String> subjects(Member member) {
        var subjects = new HashSet<String>();
        subjects.add("member:" + member.getId());
        entityManager
                .createQuery(
                        "SELECT DISTINCT c.firstRow, c.lastRow FROM LedgerCopy c, LedgerRow r"
                                + " WHERE r.memberId = :member AND r.id BETWEEN c.firstRow AND c.lastRow",
                        Object[].class)
                .setParameter("member", member.getId())
                .getResultList()
                .forEach(c -> subjects.add("ledger:" + c[0] + "-" + c[1]));
        entityManager
                .createQuery(
                        "SELECT DISTINCT n.id FROM DerbisNotice n JOIN n.rows told, LedgerRow r"
                                + " WHERE r.memberId = :member AND told = r.id",
                        Long.class)
                .setParameter("member", member.getId())
                .getResultList()
                .forEach(id -> subjects.add("derbis:" + id));
        return subjects;
    }
}
