package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.members.entity.IdentityNumber;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberStep;
import net.dider.portal.members.entity.Office;
import net.dider.portal.members.entity.StepKind;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.Folding;

/** Finds members and shows one; who opens a record is on the audit trail. A registrar of an office sees that office. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.MEMBERS)
public class RegistryService {

    private static final String FROM = " FROM Member m LEFT JOIN m.office o WHERE ";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OfficeScope scope;

    @Inject
    private MemberSeal seal;

    @Inject
    private MaskedFacts masked;

    @Inject
    private LegalNumberService legalNumbers;

    @Inject
    private Event<Audited> audit;

    public long count(MemberFilter filter) {
        return query("SELECT COUNT(m)", "", filter, Long.class).getSingleResult();
    }

    /** How many are in each part of what the filter finds. */
    public Map<MemberFilter.Group, Long> countGroups(MemberFilter filter) {
        var counts = new LinkedHashMap<MemberFilter.Group, Long>();
        for (var group : MemberFilter.Group.values()) {
            counts.put(group, count(filter.in(group)));
        }
        return counts;
    }

    /** By name as Turkish sorts it; one page of the list. */
    public List<MemberRow> find(MemberFilter filter, int first, int most) {
        return query("SELECT m, o.name", " ORDER BY m.sortKey, m.id", filter, Object[].class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(found -> row((Member) found[0], (String) found[1]))
                .toList();
    }

    private static MemberRow row(Member member, String office) {
        return new MemberRow(
                member.getId(),
                member.getNumber(),
                member.getFullName(),
                member.getType().getCode(),
                member.getStatus(),
                member.getFacts().city(),
                office,
                member.getJoinedOn(),
                member.getLeftOn());
    }

    /** Her record; that it was opened stands on the trail (KVKK board decision 2018/10). */
    public MemberSheet get(Long id) {
        var member = id == null ? null : entityManager.find(Member.class, id);
        scope.check(member);
        audit.fire(Audited.of(AuditKind.MEMBER_READ, "member", id));
        var plain = seal.openMember(member.getNumber(), member.getSecrets());
        var office = member.getOffice();
        return new MemberSheet(
                member.getId(),
                member.getNumber(),
                member.getFacts(),
                member.getLanguage(),
                member.getType().getId(),
                member.getType().getCode(),
                office == null ? null : office.getId(),
                office == null ? null : office.getName(),
                member.getStatus(),
                member.isVoting(),
                member.isFounder(),
                member.getJoinedOn(),
                member.getLeftOn(),
                member.getIdentityKind(),
                masked.mask(plain),
                masked.missing(member.getKind(), plain),
                findSteps(id),
                possible(member),
                member.getLockVersion());
    }

    /** Who has that identity number, the latest membership of several. */
    public Optional<Long> findByIdentity(String number) {
        var canonical = IdentityNumber.canonical(number);
        var own = scope.office().orElse(null);
        return canonical.isEmpty()
                ? Optional.empty()
                : entityManager
                        .createQuery(
                                "SELECT m FROM Member m WHERE m.identityIndex = :index ORDER BY m.id DESC",
                                Member.class)
                        .setParameter("index", seal.index(canonical))
                        .getResultStream()
                        .filter(m -> own == null
                                || m.getOffice() != null
                                        && own.equals(m.getOffice().getId()))
                        .map(Member::getId)
                        .findFirst();
    }

    private List<MemberStep> findSteps(long memberId) {
        return entityManager
                .createQuery("SELECT s FROM MemberStep s WHERE s.memberId = :member ORDER BY s.id", MemberStep.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    private List<StepKind> possible(Member member) {
        return StepKind.possible(member.getStatus(), member.getKind()).stream()
                .filter(k -> k != StepKind.EXPULSION_UNOPPOSED
                        || legalNumbers
                                .find(LegalNumber.EXPULSION_OBJECTION_DAYS)
                                .isPresent())
                .toList();
    }

    /** Those she may see. */
    public List<Office> findOffices() {
        var limit = scope.office().orElse(null);
        return entityManager
                .createQuery("SELECT o FROM Office o ORDER BY o.name, o.id", Office.class)
                .getResultStream()
                .filter(o -> limit == null || limit.equals(o.getId()))
                .toList();
    }

    private <T> TypedQuery<T> query(String select, String order, MemberFilter filter, Class<T> result) {
        var conditions = new ArrayList<String>();
        var values = new LinkedHashMap<String, Object>();
        conditions.add(filter.group().getCondition());
        if (!filter.question().isBlank()) {
            conditions.add("m.searchKey LIKE :text ESCAPE '!'");
            values.put("text", LikePattern.containing(Folding.fold(filter.question())));
        }
        if (filter.typeCode() != null) {
            conditions.add("m.type.code = :type");
            values.put("type", filter.typeCode());
        }
        if (filter.officeId() != null) {
            conditions.add("o.id = :office");
            values.put("office", filter.officeId());
        }
        scope.office().ifPresent(own -> {
            conditions.add("o.id = :own");
            values.put("own", own);
        });
        var query = entityManager.createQuery(select + FROM + String.join(" AND ", conditions) + order, result);
        values.forEach(query::setParameter);
        return query;
    }
}
