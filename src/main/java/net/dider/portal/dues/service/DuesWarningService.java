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
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.MoneyTexts;

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

    /** What became of one who was chosen; words in {@code dues.outcome.enum}. */
    public enum Result {
        MAIL,
        POST,
        /** Has been warned today. */
        ALREADY,
        /** Owes nothing overdue any more, or is no member any more. */
        SETTLED,
        /** Neither e-mail nor postal address is known. */
        UNREACHABLE
    }

    public record Outcome(long memberId, String name, Result result) {}

    /** @param payBy the day by which it is to be paid, after today */
    public List<Outcome> warn(Collection<Long> memberIds, LocalDate payBy) {
        var chosen = new TreeSet<>(memberIds);
        if (chosen.isEmpty()) {
            throw new DuesRefused(Reason.NOTHING_CHOSEN);
        }
        if (chosen.size() > MOST) {
            throw new DuesRefused(Reason.TOO_MANY);
        }
        if (payBy == null || !payBy.isAfter(DuesBook.today())) {
            throw new DuesRefused(Reason.PAY_BY_WRONG);
        }
        // in one order, so that two who warn at once wait for each other
        chosen.forEach(book::lock);
        var behind = arrears.findOf(chosen).stream().collect(Collectors.toMap(Arrears::memberId, Function.identity()));
        return chosen.stream()
                .map(id -> {
                    var member = book.get(id);
                    return new Outcome(id, member.getFullName(), warn(member, behind.get(id), payBy));
                })
                .toList();
    }

    private Result warn(Member member, Arrears owed, LocalDate payBy) {
        if (owed == null) {
            return Result.SETTLED;
        }
        if (owed.lastWarning() != null
                && LocalDate.ofInstant(owed.lastWarning(), DateTexts.ISTANBUL).equals(DuesBook.today())) {
            return Result.ALREADY;
        }
        var email = MailAddress.of(member.getFacts().email());
        var recipient = email.orElseGet(() -> postal(member));
        if (recipient.isEmpty()) {
            return Result.UNREACHABLE;
        }
        var channel = email.isPresent() ? Channel.MAIL : Channel.POST;
        var language = email.isPresent() ? member.getLanguage() : "tr";
        var debt = new Debt(owed.amount(), owed.since(), payBy);
        var warning = new DuesWarning(
                member.getId(),
                channel,
                recipient,
                language,
                debt,
                mails.words(member, channel, debt, language),
                Instant.now(),
                signedIn.accountId());
        entityManager.persist(warning);
        entityManager.flush();
        if (email.isPresent()) {
            mails.warn(warning);
        }
        audit.fire(Audited.of(AuditKind.DUES_WARNED, "member", member.getId())
                .change(null, MoneyTexts.lira(owed.amount())));
        return Result.valueOf(channel.name());
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
