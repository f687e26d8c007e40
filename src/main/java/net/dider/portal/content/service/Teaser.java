package net.dider.portal.content.service;

import java.time.Instant;

/** A published item as a list shows it; {@code path} is where it stands below its language and type. */
public record Teaser(
        Long itemId,
        String type,
        String code,
        String language,
        String title,
        String path,
        String summary,
        Instant firstPublishedAt,
        Instant publishedAt) {}
