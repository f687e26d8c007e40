package net.dider.portal.members.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import net.dider.portal.members.entity.MemberConsent;
import net.dider.portal.members.entity.ShownNotice.Process;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** What a member consents to; withdrawn with one press, as it is given. Other words ask again. */
@Stateless
@RolesAllowed(Roles.MEMBER)
@Allows(Ability.OWN_MEMBERSHIP)
public class ConsentService {

    private static final List<Process> ASKED =
            List.of(Process.CONSENT_BULLETIN, Process.CONSENT_PHOTO, Process.CONSENT_PARTNERS);

    @Inject
    private OwnMember own;

    @Inject
    private ConsentBook book;

    @Inject
    private ShownNotices notices;

    @Inject
    private Languages languages;

    @Inject
    private Event<Audited> audit;

    /**
     * One consent as it stands.
     *
     * @param words as they are asked today
     * @param given the latest one that was not withdrawn, else null
     * @param current whether it was given to the words of today
     */
    public record Asked(Process process, String words, MemberConsent given, boolean current) {}

    /** @param language of whoever reads */
    public List<Asked> find(String language) {
        var all = own.find().map(m -> book.find(m.getId())).orElse(List.of());
        return ASKED.stream()
                .map(process -> {
                    var given = all.stream()
                            .filter(c -> c.isGiven() && c.getNotice().getProcess() == process)
                            .findFirst()
                            .orElse(null);
                    return new Asked(
                            process,
                            String.join(" ", notices.paragraphs(process, language)),
                            given,
                            given != null && notices.isCurrent(given.getNotice()));
                })
                .toList();
    }

    /** The newest first, withdrawn ones too. */
    public List<MemberConsent> findHistory() {
        return own.find().map(m -> book.find(m.getId())).orElse(List.of());
    }

    /** Also once more, to other words. */
    public void give(Process process, String language) {
        check(process);
        if (languages.find(language).isEmpty()) {
            throw new MemberRefused(Reason.LANGUAGE_UNKNOWN);
        }
        var member = own.lock();
        var stands = book.find(member.getId()).stream()
                .anyMatch(
                        c -> c.isGiven() && c.getNotice().getProcess() == process && notices.isCurrent(c.getNotice()));
        if (!stands) {
            book.give(member.getId(), process, language);
            audit.fire(Audited.of(AuditKind.CONSENT_GIVEN, "member", member.getId())
                    .change(null, process));
        }
    }

    public void withdraw(Process process) {
        check(process);
        var member = own.lock();
        if (book.withdraw(member.getId(), process)) {
            audit.fire(Audited.of(AuditKind.CONSENT_WITHDRAWN, "member", member.getId())
                    .change(process, null));
        }
    }

    private static void check(Process process) {
        if (!ASKED.contains(process)) {
            throw new MemberRefused(Reason.NOTHING_CHOSEN);
        }
    }
}
