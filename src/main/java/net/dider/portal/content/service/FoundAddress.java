package net.dider.portal.content.service;

/** Whose a slug is, and whether it is the item's present one in that language. */
public record FoundAddress(Long itemId, String language, String slug, boolean current) {}
