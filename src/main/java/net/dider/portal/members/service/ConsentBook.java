package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import net.dider.portal.members.entity.ApplicationConsent;
import net.dider.portal.members.entity.MemberConsent;
import net.dider.portal.members.entity.MemberConsent.Channel;
import net.dider.portal.members.entity.ShownNotice;
import net.dider.portal.members.entity.ShownNotice.Process;

/** Who consented to which words, when and how (KVKK m.5: the burden of proof is the association's). */
@ApplicationScoped
class ConsentBook {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private ShownNotices notices;

    /** The newest first, withdrawn ones too. */
    List<MemberConsent> find(long memberId) {
        return entityManager
                .createQuery(
                        "SELECT c FROM MemberConsent c JOIN FETCH c.notice WHERE c.memberId = :member"
                                + " ORDER BY c.id DESC",
                        MemberConsent.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    /** What an applicant ticked goes with her when she becomes a member. */
    void takeOver(long applicationId, long memberId) {
        entityManager
                .createQuery(
                        "SELECT c FROM ApplicationConsent c WHERE c.applicationId = :application",
                        ApplicationConsent.class)
                .setParameter("application", applicationId)
                .getResultList()
                .forEach(c -> entityManager.persist(new MemberConsent(
                        memberId,
                        entityManager.find(ShownNotice.class, c.getNoticeId()),
                        Channel.APPLICATION,
                        c.getGivenAt())));
    }

    /** @param language of the words that were read */
    void give(long memberId, Process process, String language) {
        entityManager.persist(
                new MemberConsent(memberId, notices.keep(process, language), Channel.MEMBER_AREA, Instant.now()));
    }

    /** @return whether there was something to withdraw */
    boolean withdraw(long memberId, Process process) {
        var given = find(memberId).stream()
                .filter(c -> c.isGiven() && c.getNotice().getProcess() == process)
                .toList();
        given.forEach(c -> c.withdraw(Instant.now()));
        return !given.isEmpty();
    }
}
