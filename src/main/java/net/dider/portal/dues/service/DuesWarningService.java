package net.dider.portal.dues.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import net.dider.portal.dues.entity.DuesWarning;
import net.dider.portal.dues.entity.DuesWarning.Channel;
import net.dider.portal.dues.entity.DuesWarning.Debt;
import net.dider.portal.dues.service.DuesArrearsService.Arrears;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.members.entity.Member;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** Warns who is behind in writing: by mail, or on paper where there is no address; each is kept as proof. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.REGISTRAR})
@Allows(Ability.DUES)
public class DuesWarningService {

    /** At once; more are warned page by page. */
    public static final int MOST = 500;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private DuesBook book;

    @Inject
    private DuesArrearsService arrears;

    @Inject
    private DuesMails mails;

    @Inject
    private DuesPaper paper;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Event<Audited> audit;

    /** What became of one who was chosen; {@code channel} null where she owes nothing any more. */
    public record Outcome(long memberId, String name, Channel channel) {}

    /** @param payBy the day by which it is to be paid, after today */
    public List<Outcome> warn(Collection<Long> memberIds, LocalDate payBy) {
        var chosen = new LinkedHashSet<>(memberIds);
        if (chosen.isEmpty()) {
            throw new DuesRefused(Reason.NOTHING_CHOSEN);
        }
        if (chosen.size() > MOST) {
            throw new DuesRefused(Reason.TOO_MANY);
        }
        if (payBy == null || !payBy.isAfter(DuesBook.today())) {
            throw new DuesRefused(Reason.PAY_BY_WRONG);
        }
        var behind = arrears.findOf(chosen);
        return chosen.stream()
                .map(id -> behind.stream()
                        .filter(a -> a.memberId() == id)
                        .findFirst()
                        .map(a -> warn(a, payBy))
                        .orElseGet(() -> new Outcome(id, book.get(id).getFullName(), null)))
                .toList();
    }

    private Outcome warn(Arrears who, LocalDate payBy) {
        var member = book.get(who.memberId());
        var email = MailAddress.of(member.getFacts().email());
        var debt = new Debt(who.amount(), who.since(), payBy);
        var warning = new DuesWarning(
                member.getId(),
                email.isPresent() ? Channel.MAIL : Channel.POST,
                email.orElseGet(() -> postal(member)),
                email.isPresent() ? member.getLanguage() : "tr",
                debt,
                mails.words(member, debt, email.isPresent() ? member.getLanguage() : "tr"),
                Instant.now(),
                signedIn.accountId());
        entityManager.persist(warning);
        entityManager.flush();
        if (email.isPresent()) {
            mails.warn(warning);
        }
        audit.fire(Audited.of(AuditKind.DUES_WARNED, "member", member.getId()).change(null, who.amount()));
        return new Outcome(member.getId(), member.getFullName(), warning.getChannel());
    }

    /** The warning as it was written, to be signed and sent by post. */
    public byte[] print(Long warningId) {
        var warning = warningId == null ? null : entityManager.find(DuesWarning.class, warningId);
        if (warning == null) {
            throw new DuesRefused(Reason.UNKNOWN);
        }
        return paper.print(book.get(warning.getMemberId()), warning);
    }

    private static String postal(Member member) {
        var address = (member.getFacts().address() + " " + member.getFacts().city()).strip();
        return address.length() > 320 ? address.substring(0, 320) : address;
    }
}
