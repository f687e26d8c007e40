package net.dider.portal.translations.service;

/** From now on this is known of the text; fired in the transaction that stores it. */
public record TextNoted(String key, String language, TextFacts facts) {}
