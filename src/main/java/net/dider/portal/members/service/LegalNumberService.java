package net.dider.portal.members.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import net.dider.portal.members.entity.ChangedLegalNumber;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** The numbers of law and statute the registry counts with. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@Allows(Ability.MEMBER_RULES)
public class LegalNumberService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** In days; empty where law and statute are silent. */
    @PermitAll
    public Optional<Integer> find(LegalNumber name) {
        var changed = entityManager.find(ChangedLegalNumber.class, name);
        return Optional.ofNullable(changed == null ? name.getShipped() : changed.getAmount());
    }

    /** A number that the law always says. */
    @PermitAll
    public int get(LegalNumber name) {
        return find(name).orElseThrow();
    }

    /** @param days null where the source says nothing; refused for a number that the law says */
    public void change(LegalNumber name, Integer days) {
        if (days == null ? name.getShipped() != null : days < 1 || days > LegalNumber.MOST) {
            throw new MemberRefused(MemberRefused.Reason.NUMBER_WRONG);
        }
        var before = find(name).orElse(null);
        if (Objects.equals(before, days)) {
            return;
        }
        var changed = entityManager.find(ChangedLegalNumber.class, name);
        if (changed == null) {
            changed = new ChangedLegalNumber(name);
            entityManager.persist(changed);
        }
        changed.change(days, Instant.now(), signedIn.accountId());
        audit.fire(Audited.of(AuditKind.SETTING_CHANGED, "setting", "legal/" + name)
                .change(before, days));
    }
}
