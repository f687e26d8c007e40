package net.dider.portal.accounts.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.dider.portal.platform.security.TranslatorScope;

/** Answers the translations, which know no accounts. */
@ApplicationScoped
public class AccountTranslatorScope implements TranslatorScope {

    @Inject
    private AccountService accounts;

    @Override
    public boolean mayTranslate(Long accountId, String language) {
        return accounts.mayTranslate(accountId, language);
    }
}
