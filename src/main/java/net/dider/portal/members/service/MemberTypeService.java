package net.dider.portal.members.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.members.entity.TypeWords;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** What somebody can be a member as, what it costs, and its words for the public (A4). */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.MEMBERS)
public class MemberTypeService {

    /** In kuruş; more is a slip of the pen. */
    private static final long MOST = 100_000_000_00L;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private Event<Audited> audit;

    /** All, in their order; what anybody may know. */
    @PermitAll
    public List<MemberType> findAll() {
        return entityManager
                .createQuery("SELECT t FROM MemberType t ORDER BY t.position, t.id", MemberType.class)
                .getResultList();
    }

    /** How many members there are of each type, in the order of {@link #findAll}. */
    public long countPresent(MemberType type) {
        return entityManager
                .createQuery("SELECT COUNT(m) FROM Member m WHERE m.type = :type AND m.leftOn IS NULL", Long.class)
                .setParameter("type", type)
                .getSingleResult();
    }

    /** @param fee in kuruş for a year, null while none is decided */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.MEMBER_RULES)
    public void charge(long typeId, Long fee, int seen) {
        var type = get(typeId, seen);
        if (fee != null && (fee < 0 || fee > MOST)) {
            throw new MemberRefused(Reason.FEE_WRONG);
        }
        audit.fire(Audited.of(AuditKind.SETTING_CHANGED, "setting", "member-type/" + type.getCode())
                .change(type.getYearlyFee(), fee));
        type.charge(fee);
    }

    @RolesAllowed(Roles.ADMINISTRATOR)
    @Allows(Ability.MEMBER_RULES)
    public void describe(long typeId, String language, String name, String description, int seen) {
        var type = get(typeId, seen);
        if (languages.find(language).isEmpty()) {
            throw new MemberRefused(Reason.LANGUAGE_UNKNOWN);
        }
        if (name == null || name.isBlank()) {
            throw new MemberRefused(Reason.NAME_MISSING);
        }
        var words = description == null ? "" : description;
        if (name.length() > TypeWords.LONGEST_NAME || words.length() > TypeWords.LONGEST_DESCRIPTION) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
        var before = type.getWords().get(language);
        type.describe(language, new TypeWords(name, words));
        audit.fire(Audited.of(AuditKind.SETTING_CHANGED, "setting", "member-type/" + type.getCode() + "/" + language)
                .change(before == null ? null : before.getName(), name));
    }

    private MemberType get(long id, int seen) {
        var type = entityManager.find(MemberType.class, id);
        if (type == null) {
            throw new MemberRefused(Reason.TYPE_UNKNOWN);
        }
        if (type.getLockVersion() != seen) {
            throw new MemberRefused(Reason.CHANGED_MEANWHILE);
        }
        return type;
    }
}
