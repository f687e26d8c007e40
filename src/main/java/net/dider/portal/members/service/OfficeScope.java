package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.OfficeLimit;
import net.dider.portal.platform.security.SignedIn;

/** Whose members the signed-in person works with: those of one office, or of all (GDPR data minimisation, KVKK m.4). */
@ApplicationScoped
public class OfficeScope {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    /** The one office; empty for all. */
    public Optional<Long> office() {
        var account = signedIn.accountId();
        return account == null
                ? Optional.empty()
                : Optional.ofNullable(entityManager.find(OfficeLimit.class, account))
                        .map(OfficeLimit::getOfficeId);
    }

    /** What is of another office is unknown, as what does not exist. */
    public void check(Member member) {
        var limit = office();
        if (member == null
                || limit.isPresent()
                        && (member.getOffice() == null
                                || !limit.get().equals(member.getOffice().getId()))) {
            throw new MemberRefused(MemberRefused.Reason.UNKNOWN);
        }
    }

    /** The whole association's papers are not an office's. */
    public void checkWhole() {
        if (office().isPresent()) {
            throw new MemberRefused(MemberRefused.Reason.OTHER_OFFICE);
        }
    }
}
