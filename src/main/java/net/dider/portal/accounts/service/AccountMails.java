package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.entity.OneTimeToken.Purpose;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.mail.Letter;
import net.dider.portal.platform.mail.MailRequest;
import net.dider.portal.platform.mail.MailWriter;
import net.dider.portal.platform.security.Roles;

/**
 * The letters about accounts. A link's token is made when its letter is written, so that it stands nowhere but in the
 * letter; asking a second time makes the first link worthless.
 */
@ApplicationScoped
public class AccountMails implements MailWriter {

    public static final String INVITATION = "accounts.invitation";
    public static final String PASSWORD_RESET = "accounts.passwordReset";
    public static final String EMAIL_CHANGE_OLD = "accounts.emailChangeOld";
    public static final String EMAIL_CHANGE_NEW = "accounts.emailChangeNew";
    public static final String NOTICE = "accounts.notice";

    /** The argument that names the account by its id. */
    public static final String ACCOUNT = "account";

    @Inject
    private AccountService accounts;

    @Inject
    private EmailChangeService changes;

    @Inject
    private OneTimeTokenService tokens;

    @Inject
    private AccountRoutes routes;

    @Inject
    private PublicAddress address;

    @Override
    public Set<String> kinds() {
        return Set.of(INVITATION, PASSWORD_RESET, EMAIL_CHANGE_OLD, EMAIL_CHANGE_NEW, NOTICE);
    }

    @Override
    public Optional<Letter> write(MailRequest request) {
        return switch (request.kind()) {
            case INVITATION -> account(request).filter(Account::isInvited).map(this::invitation);
            case PASSWORD_RESET -> accounts.findActive(request.recipient()).map(this::passwordReset);
            case EMAIL_CHANGE_OLD ->
                account(request)
                        .filter(a -> a.getEmail().equals(request.recipient())
                                && pending(a).isPresent())
                        .map(a -> emailChange(a, Purpose.EMAIL_CHANGE_OLD));
            case EMAIL_CHANGE_NEW ->
                account(request)
                        .filter(a ->
                                pending(a).filter(request.recipient()::equals).isPresent()
                                        && accounts.isFree(request.recipient()))
                        .map(a -> emailChange(a, Purpose.EMAIL_CHANGE_NEW));
            case NOTICE -> account(request).map(a -> notice(a, request.arguments()));
            default -> Optional.empty();
        };
    }

    @Override
    public Map<String, Letter> samples(Sample sample) {
        var samples = new LinkedHashMap<String, Letter>();
        samples.put(INVITATION, invitation(Letter.to(sample.name()), false, sample.link()));
        samples.put(INVITATION + ".member", invitation(Letter.to(sample.name()), true, sample.link()));
        samples.put(PASSWORD_RESET, passwordReset(Letter.to(sample.name()), sample.link()));
        samples.put(
                EMAIL_CHANGE_OLD,
                emailChange(Letter.to(sample.name()), Purpose.EMAIL_CHANGE_OLD, sample.word(), sample.link()));
        samples.put(
                EMAIL_CHANGE_NEW,
                emailChange(Letter.to(sample.name()), Purpose.EMAIL_CHANGE_NEW, sample.word(), sample.link()));
        for (var what : AccountNotices.Notice.values()) {
            samples.put(NOTICE + '.' + what, notice(Letter.to(sample.name()), what, sample.link()));
        }
        return samples;
    }

    private Letter invitation(Account account) {
        return invitation(
                letter(account),
                account.has(Roles.MEMBER),
                link(account, Purpose.INVITATION, AccountRoutes.SET_PASSWORD));
    }

    private static Letter invitation(Letter letter, boolean member, String link) {
        return letter.subject("mail.invitation.title.subject")
                .paragraph("mail.invitation.paragraph.lead")
                .paragraph(
                        "mail.invitation.paragraph.expires",
                        Purpose.INVITATION.life().toDays())
                .button("mail.invitation.button.open", link)
                .reason(member ? "mail.invitation.paragraph.memberReason" : "mail.invitation.paragraph.reason");
    }

    private Letter passwordReset(Account account) {
        return passwordReset(letter(account), link(account, Purpose.PASSWORD_RESET, AccountRoutes.SET_PASSWORD));
    }

    private static Letter passwordReset(Letter letter, String link) {
        return letter.subject("mail.passwordReset.title.subject")
                .paragraph("mail.passwordReset.paragraph.lead")
                .paragraph(
                        "mail.passwordReset.paragraph.expires",
                        Purpose.PASSWORD_RESET.life().toMinutes())
                .button("mail.passwordReset.button.open", link)
                .reason("mail.passwordReset.paragraph.reason");
    }

    private Letter emailChange(Account account, Purpose purpose) {
        var link = link(account, purpose, AccountRoutes.CONFIRM_EMAIL);
        return emailChange(letter(account), purpose, pending(account).orElse(""), link);
    }

    private static Letter emailChange(Letter letter, Purpose purpose, String email, String link) {
        var fromOld = purpose == Purpose.EMAIL_CHANGE_OLD;
        return letter.subject("mail.emailChange.title.subject")
                .paragraph(fromOld ? "mail.emailChange.paragraph.old" : "mail.emailChange.paragraph.new", email)
                .paragraph("mail.emailChange.paragraph.expires", purpose.life().toHours())
                .button("mail.emailChange.button.open", link)
                .reason(fromOld ? "mail.emailChange.paragraph.oldReason" : "mail.emailChange.paragraph.newReason");
    }

    private Letter notice(Account account, Map<String, String> arguments) {
        var what = AccountNotices.Notice.valueOf(arguments.get(AccountNotices.WHAT));
        return notice(letter(account), what, address.absolute("/my/security"));
    }

    private static Letter notice(Letter letter, AccountNotices.Notice what, String link) {
        return letter.subject("mail.notice.title.subject")
                .paragraph("mail.notice.enum." + what)
                .paragraph("mail.notice.paragraph.ifNotYou")
                .button("mail.notice.button.open", link)
                .reason("mail.notice.paragraph.reason");
    }

    private static Letter letter(Account account) {
        return Letter.to(account.getDisplayName()).in(account.getLanguage());
    }

    private String link(Account account, Purpose purpose, String view) {
        return routes.link(view, account.getLanguage(), tokens.issue(purpose, account.getId()));
    }

    /** The address she still wants to move to; a mail that comes late must not confirm another one. */
    private Optional<String> pending(Account account) {
        return changes.findPendingOf(account.getId());
    }

    private Optional<Account> account(MailRequest request) {
        return accounts.find(Long.valueOf(request.arguments().get(ACCOUNT))).filter(a -> !a.isDisabled());
    }
}
