package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.dider.portal.members.entity.GuardedField;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberNotification;
import net.dider.portal.members.entity.MemberRequest;
import net.dider.portal.members.entity.MemberRequest.Kind;
import net.dider.portal.members.entity.MemberRequest.State;
import net.dider.portal.members.entity.MemberStep;
import net.dider.portal.members.entity.StepKind;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.DateTexts;

/** What members ask, for registrars: each decided once, with a reason the member is told. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.MEMBERS)
public class MemberRequestService {

    private static final Set<State> CLOSED = EnumSet.complementOf(EnumSet.of(State.OPEN));

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OfficeScope scope;

    @Inject
    private RequestVault vault;

    @Inject
    private RequestRules rules;

    @Inject
    private MaskedFacts masked;

    @Inject
    private MembershipService memberships;

    @Inject
    private RequestMails mails;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    public long count(boolean open) {
        return query("SELECT COUNT(r)", "", open, Long.class).getSingleResult();
    }

    /** Notices of resignation that nobody has recorded yet; the board learns no more of them here than how many. */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.BOARD, Roles.REGISTRAR})
    @Allows(Ability.APPLICATIONS)
    public long countResignations() {
        return entityManager
                .createQuery(
                        "SELECT COUNT(r) FROM MemberRequest r WHERE r.kind = :kind AND r.state = :open", Long.class)
                .setParameter("kind", Kind.RESIGNATION)
                .setParameter("open", State.OPEN)
                .getSingleResult();
    }

    /** Open ones by their last day, decided ones the newest first; one page. */
    public List<RequestRow> find(boolean open, int first, int most) {
        var today = LocalDate.now(DateTexts.ISTANBUL);
        return query("SELECT r, m", open ? " ORDER BY r.dueOn, r.id" : " ORDER BY r.id DESC", open, Object[].class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(found -> {
                    var request = (MemberRequest) found[0];
                    var member = (Member) found[1];
                    return new RequestRow(
                            request,
                            member.getFullName(),
                            member.getNumber(),
                            vault.open(request).field(),
                            ChronoUnit.DAYS.between(today, request.getDueOn()));
                })
                .toList();
    }

    /** One of them; that it was opened stands on the trail of her record. */
    public RequestSheet get(Long id) {
        var request = id == null ? null : entityManager.find(MemberRequest.class, id);
        var member = member(request);
        var content = vault.open(request);
        var field = content.field();
        audit.fire(Audited.of(AuditKind.MEMBER_READ, "member", member.getId()));
        return new RequestSheet(
                request,
                member.getFullName(),
                member.getNumber(),
                field,
                field == null ? "" : shown(field, rules.now(member, field)),
                field == null ? "" : shown(field, content.value()),
                content.words(),
                vault.openAnswer(request));
    }

    private String shown(GuardedField field, String value) {
        return field.isSealed() && !value.isEmpty()
                ? masked.mask(Map.of(field.getSensitive(), value)).get(field.getSensitive())
                : value;
    }

    /** What is asked for of a sealed field, to somebody who says why; it stands on the trail of her record. */
    public String reveal(long id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new MemberRefused(Reason.REASON_MISSING);
        }
        var request = entityManager.find(MemberRequest.class, id);
        var member = member(request);
        var content = vault.open(request);
        audit.fire(Audited.of(AuditKind.SENSITIVE_READ, "member", member.getId())
                .change(null, content.field())
                .because(reason.strip()));
        return content.value();
    }

    /**
     * An accepted change is made in the record and in the ledger at once; what else is accepted is done by hand.
     *
     * @param reason the member is told; of a change it stands in the ledger's correction too
     * @param seen the version of the request that was read
     */
    public void decide(long id, boolean accepted, String reason, int seen) {
        var request = lock(id, seen);
        if (request.getKind() == Kind.RESIGNATION) {
            throw new MemberRefused(Reason.STEP_NOT_NOW);
        }
        var member = member(request);
        var why = checkedReason(reason);
        var content = vault.open(request);
        if (accepted && content.field() != null) {
            apply(member, content, why);
        }
        close(request, accepted, why);
        entityManager.persist(new MemberNotification(
                member.getId(),
                accepted ? MemberNotification.Kind.REQUEST_ACCEPTED : MemberNotification.Kind.REQUEST_REJECTED,
                Instant.now()));
    }

    /** A resignation: the membership ended on the day the notice reached the board (TMK m.66). */
    public void record(long id, LocalDate reachedOn, String reason, int seen) {
        var request = lock(id, seen);
        if (request.getKind() != Kind.RESIGNATION) {
            throw new MemberRefused(Reason.STEP_NOT_NOW);
        }
        if (reachedOn != null && reachedOn.isBefore(LocalDate.ofInstant(request.getCreatedAt(), DateTexts.ISTANBUL))) {
            throw new MemberRefused(Reason.DATE_TOO_EARLY);
        }
        var why = checkedReason(reason);
        if (member(request).getStatus().isMember()) {
            memberships.step(request.getMemberId(), StepKind.RESIGNATION, reachedOn, why, null);
        }
        close(request, true, why);
    }

    private void apply(Member member, RequestContent content, String why) {
        if (content.field().isSealed()) {
            memberships.identify(member.getId(), RequestRules.sensitive(member, content.field(), content.value()), why);
        } else {
            memberships.describe(
                    member.getId(),
                    content.field().in(member.getFacts(), content.value()),
                    member.getLanguage(),
                    member.getOffice() == null ? null : member.getOffice().getId(),
                    member.isFounder(),
                    why,
                    member.getLockVersion());
        }
    }

    private void close(MemberRequest request, boolean accepted, String why) {
        request.decide(accepted, vault.sealAnswer(request, why), Instant.now(), signedIn.accountId());
        audit.fire(Audited.of(AuditKind.REQUEST_DECIDED, "member-request", request.getId())
                .change(request.getKind(), request.getState()));
        mails.tellMember(request);
    }

    private MemberRequest lock(long id, int seen) {
        var request = entityManager.find(MemberRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        member(request);
        if (!request.isOpen()) {
            throw new MemberRefused(Reason.REQUEST_CLOSED);
        }
        if (request.getLockVersion() != seen) {
            throw new MemberRefused(Reason.CHANGED_MEANWHILE);
        }
        return request;
    }

    /** Whose it is; of another office's nobody hears. */
    private Member member(MemberRequest request) {
        var member = request == null ? null : entityManager.find(Member.class, request.getMemberId());
        scope.check(member);
        return member;
    }

    private static String checkedReason(String reason) {
        var why = reason == null ? "" : reason.replaceAll("\\s+", " ").strip();
        if (why.isEmpty()) {
            throw new MemberRefused(Reason.REASON_MISSING);
        }
        if (why.length() > MemberStep.LONGEST_REASON) {
            throw new MemberRefused(Reason.TOO_LONG);
        }
        return why;
    }

    private <T> TypedQuery<T> query(String select, String order, boolean open, Class<T> result) {
        var office = scope.office();
        var query = entityManager.createQuery(
                select + " FROM Member m, MemberRequest r WHERE m.id = r.memberId AND r.state IN :states"
                        + (office.isPresent() ? " AND m.office.id = :office" : "") + order,
                result);
        query.setParameter("states", open ? EnumSet.of(State.OPEN) : CLOSED);
        office.ifPresent(o -> query.setParameter("office", o));
        return query;
    }
}
