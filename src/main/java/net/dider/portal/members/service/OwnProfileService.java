package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.dider.portal.members.entity.DirectoryField;
import net.dider.portal.members.entity.Member;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.Texts;

/** What a member sees of her own membership and changes at once. */
@Stateless
@RolesAllowed(Roles.MEMBER)
@Allows(Ability.OWN_MEMBERSHIP)
public class OwnProfileService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private OwnMember own;

    @Inject
    private MemberChecks checks;

    @Inject
    private MemberSeal seal;

    @Inject
    private MaskedFacts masked;

    @Inject
    private LedgerWriter ledger;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private Event<Audited> audit;

    /** Empty where no present membership belongs to the account. */
    public Optional<OwnProfile> find() {
        return own.find().map(this::profile);
    }

    private OwnProfile profile(Member member) {
        var office = member.getOffice();
        var unread = entityManager
                .createQuery(
                        "SELECT COUNT(n) FROM MemberNotification n WHERE n.memberId = :member AND n.readAt IS NULL",
                        Long.class)
                .setParameter("member", member.getId())
                .getSingleResult();
        return new OwnProfile(
                member.getId(),
                member.getNumber(),
                member.getFacts(),
                member.getType().getCode(),
                office == null ? null : office.getName(),
                member.getStatus(),
                member.isVoting(),
                member.getJoinedOn(),
                masked.mask(seal.openMember(member.getNumber(), member.getSecrets())),
                member.getShown(),
                unread,
                member.getLockVersion());
    }

    /**
     * Another phone, address, occupation; where the ledger shows it, it is corrected there.
     *
     * @param seen the version of the record the form was filled in upon
     */
    public void change(OwnEdits edits, int seen) {
        var member = own.lock();
        if (member.getLockVersion() != seen) {
            throw new MemberRefused(Reason.CHANGED_MEANWHILE);
        }
        var before = member.getFacts();
        var after = edits.in(before);
        checks.person(after);
        var differences = OwnEdits.differences(before, after);
        if (differences.isEmpty()) {
            throw new MemberRefused(Reason.NOTHING_CHANGED);
        }
        member.describe(after);
        if (!LedgerWriter.isSame(before, after)) {
            ledger.correct(
                    member,
                    texts.get(
                            "members.own.text.ledgerReason",
                            languages.find("tr").orElseThrow()));
        }
        audit.fire(
                Audited.of(AuditKind.MEMBER_CHANGED, "member", member.getId()).change(null, differences));
    }

    /** Shows these to the other members, and nothing else. */
    public void show(Set<DirectoryField> fields) {
        var member = own.lock();
        var before = member.getShown();
        member.show(fields);
        audit.fire(Audited.of(AuditKind.DIRECTORY_CHANGED, "member", member.getId())
                .change(new TreeSet<>(before), new TreeSet<>(member.getShown())));
    }
}
