package net.dider.portal.content.service;

import java.time.Instant;

/** Whose a path is, and whether it is the item's present one in that language; {@code deletedAt} is set for one in the trash. */
public record FoundAddress(Long itemId, String language, String path, boolean current, Instant deletedAt) {}
