package net.dider.portal.platform.security;

/** Which languages a translator may change; known to the accounts, asked by whoever stores translations. */
public interface TranslatorScope {

    /** @param accountId null for nobody */
    boolean mayTranslate(Long accountId, String language);
}
