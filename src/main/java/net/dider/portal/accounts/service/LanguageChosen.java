package net.dider.portal.accounts.service;

/** The portal speaks another language to somebody; fired within the transaction of the choice. */
public record LanguageChosen(long accountId, String language) {}
