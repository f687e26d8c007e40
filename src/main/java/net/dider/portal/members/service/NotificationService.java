package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import net.dider.portal.members.entity.MemberNotification;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

/** What the portal has to say to a member. */
@Stateless
@RolesAllowed(Roles.MEMBER)
@Allows(Ability.OWN_MEMBERSHIP)
public class NotificationService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OwnMember own;

    /** The newest first. */
    public List<MemberNotification> find(int most) {
        return own.find()
                .map(m -> entityManager
                        .createQuery(
                                "SELECT n FROM MemberNotification n WHERE n.memberId = :member ORDER BY n.id DESC",
                                MemberNotification.class)
                        .setParameter("member", m.getId())
                        .setMaxResults(most)
                        .getResultList())
                .orElse(List.of());
    }

    /** All up to that one, which she has seen; what came meanwhile stays unread. */
    public void markRead(long upTo) {
        own.find().ifPresent(m -> entityManager
                .createQuery("UPDATE MemberNotification n SET n.readAt = :now WHERE n.memberId = :member"
                        + " AND n.id <= :upTo AND n.readAt IS NULL")
                .setParameter("now", Instant.now())
                .setParameter("member", m.getId())
                .setParameter("upTo", upTo)
                .executeUpdate());
    }
}
