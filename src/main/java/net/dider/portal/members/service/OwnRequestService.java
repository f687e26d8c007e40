package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.dider.portal.members.entity.GuardedField;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.entity.MemberRequest;
import net.dider.portal.members.entity.MemberRequest.Kind;
import net.dider.portal.members.entity.StepKind;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.DateTexts;

/** What a member asks of the association: a guarded field changed, data corrected or erased; and that she resigns. */
@Stateless
@RolesAllowed(Roles.MEMBER)
@Allows(Ability.OWN_MEMBERSHIP)
public class OwnRequestService {

    /** Characters of what is asked in words. */
    public static final int LONGEST_WORDS = 2_000;

    private static final int MOST_SHOWN = 100;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OwnMember own;

    @Inject
    private RequestRules rules;

    @Inject
    private RequestVault vault;

    @Inject
    private LegalNumberService legalNumbers;

    @Inject
    private RequestMails mails;

    @Inject
    private Event<Audited> audit;

    /** A request with what it says. */
    public record Own(MemberRequest request, RequestContent content, String answer) {}

    /** The newest first. */
    public List<Own> find() {
        return own.find()
                .map(m -> entityManager
                        .createQuery(
                                "SELECT r FROM MemberRequest r WHERE r.memberId = :member ORDER BY r.id DESC",
                                MemberRequest.class)
                        .setParameter("member", m.getId())
                        .setMaxResults(MOST_SHOWN)
                        .getResultStream()
                        .map(r -> new Own(r, vault.open(r), vault.openAnswer(r)))
                        .toList())
                .orElse(List.of());
    }

    /** One guarded field is to say something else; a registrar decides. */
    public void askChange(GuardedField field, String value, String words) {
        var member = own.lock();
        var wanted = rules.checkedValue(member, field, value);
        store(member, Kind.CHANGE, new RequestContent(field, wanted, rules.checkedWords(words, false)));
    }

    /** @param kind CORRECTION or ERASURE */
    public void ask(Kind kind, String words) {
        if (kind != Kind.CORRECTION && kind != Kind.ERASURE) {
            throw new MemberRefused(Reason.NOTHING_CHOSEN);
        }
        store(own.lock(), kind, new RequestContent(null, "", rules.checkedWords(words, true)));
    }

    /** Reaches the board with this (TMK m.66); a registrar records it, and that cannot be taken back. */
    public void resign(String words) {
        var member = own.lock();
        if (!member.can(StepKind.RESIGNATION)) {
            throw new MemberRefused(Reason.STEP_NOT_NOW);
        }
        var request = store(member, Kind.RESIGNATION, new RequestContent(null, "", rules.checkedWords(words, false)));
        mails.tellBoard(request);
    }

    /** While nobody has decided; anybody else's is not found. */
    public void withdraw(long id) {
        var request = entityManager.find(MemberRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null || !request.getMemberId().equals(own.get().getId())) {
            throw new MemberRefused(Reason.UNKNOWN);
        }
        if (!request.isWithdrawable()) {
            throw new MemberRefused(Reason.REQUEST_CLOSED);
        }
        request.withdraw(Instant.now());
        audit.fire(Audited.of(AuditKind.REQUEST_WITHDRAWN, "member-request", id).change(request.getKind(), null));
    }

    private MemberRequest store(Member member, Kind kind, RequestContent content) {
        if (isAsked(member, kind, content)) {
            throw new MemberRefused(Reason.REQUEST_OPEN);
        }
        var today = LocalDate.now(DateTexts.ISTANBUL);
        var due = kind == Kind.RESIGNATION
                ? today
                : LegalNumber.lastDay(today, legalNumbers.get(LegalNumber.REQUEST_ANSWER_DAYS));
        var request = new MemberRequest(member.getId(), kind, Instant.now(), due);
        entityManager.persist(request);
        entityManager.flush();
        request.keep(vault.seal(request, content));
        audit.fire(Audited.of(AuditKind.REQUEST_MADE, "member-request", request.getId())
                .change(null, kind));
        return request;
    }

    /** The same twice is one: a second resignation, a second change of a field that waits. */
    private boolean isAsked(Member member, Kind kind, RequestContent content) {
        return entityManager
                .createQuery(
                        "SELECT r FROM MemberRequest r WHERE r.memberId = :member AND r.kind = :kind"
                                + " AND r.state = :open",
                        MemberRequest.class)
                .setParameter("member", member.getId())
                .setParameter("kind", kind)
                .setParameter("open", MemberRequest.State.OPEN)
                .getResultStream()
                .anyMatch(r -> vault.open(r).field() == content.field());
    }
}
