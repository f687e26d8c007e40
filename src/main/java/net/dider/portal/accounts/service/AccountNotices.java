package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.platform.mail.MailPriority;
import net.dider.portal.platform.mail.OutboxService;

/** Tells people by mail what was done to their account, so that they notice what they did not do (ASVS 6.3.7). */
@ApplicationScoped
public class AccountNotices {

    static final String WHAT = "what";

    @Inject
    private OutboxService outbox;

    public enum Notice {
        PASSWORD_CHANGED,
        SECOND_FACTOR_ADDED,
        SECOND_FACTOR_REMOVED,
        RECOVERY_CODE_USED,
        RECOVERY_CODES_MADE,
        ROLES_CHANGED,
        EMAIL_CHANGED
    }

    /** The letter with the link to choose a password; the link of an earlier one opens nothing any more. */
    void invite(Account account) {
        outbox.queue(
                AccountMails.INVITATION,
                account.getEmail(),
                account.getLanguage(),
                Map.of(AccountMails.ACCOUNT, account.getId().toString()),
                MailPriority.AWAITED);
    }

    public void tell(Account account, Notice what) {
        tell(account, account.getEmail(), what);
    }

    /** To an address that is not the account's any more. */
    public void tell(Account account, String recipient, Notice what) {
        outbox.queue(
                AccountMails.NOTICE,
                recipient,
                account.getLanguage(),
                Map.of(AccountMails.ACCOUNT, account.getId().toString(), WHAT, what.name()),
                MailPriority.AWAITED);
    }
}
