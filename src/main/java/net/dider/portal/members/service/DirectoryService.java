package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStatus;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.Folding;

/** Members who want to be found by the others, and of each what she shows. */
@Stateless
@RolesAllowed(Roles.MEMBER)
@Allows(Ability.OWN_MEMBERSHIP)
public class DirectoryService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OwnMember own;

    /** Zero for whoever is no member herself. */
    public long count(String question) {
        return own.find().isEmpty()
                ? 0
                : query("SELECT COUNT(m)", question, "", Long.class).getSingleResult();
    }

    /** By name as Turkish sorts it; one page. */
    public List<DirectoryCard> find(String question, int first, int most) {
        if (own.find().isEmpty()) {
            return List.of();
        }
        var ids = query("SELECT m.id, m.sortKey", question, " ORDER BY m.sortKey, m.id", Object[].class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(found -> (Long) found[0])
                .toList();
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT DISTINCT m FROM Member m LEFT JOIN FETCH m.directoryFields WHERE m.id IN :ids",
                                Member.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .sorted(Comparator.comparing(m -> ids.indexOf(m.getId())))
                        .map(DirectoryCard::of)
                        .toList();
    }

    /** As the others see her; without a name where she does not stand in it. */
    public Optional<DirectoryCard> findOwn() {
        return own.find().map(DirectoryCard::of);
    }

    private <T> TypedQuery<T> query(String select, String question, String order, Class<T> result) {
        var folded = Folding.fold(question == null ? "" : question);
        var query = entityManager
                .createQuery(
                        select + " FROM Member m WHERE m.directoryKey IS NOT NULL AND m.status IN :present"
                                + (folded.isEmpty() ? "" : " AND m.directoryKey LIKE :text ESCAPE '!'") + order,
                        result)
                .setParameter("present", MemberStatus.PRESENT);
        if (!folded.isEmpty()) {
            query.setParameter("text", LikePattern.containing(folded));
        }
        return query;
    }
}
