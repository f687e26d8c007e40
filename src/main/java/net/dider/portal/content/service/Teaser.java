package net.dider.portal.content.service;

import java.time.Instant;

/** A published item as a list shows it. */
public record Teaser(
        Long itemId,
        String type,
        String code,
        String language,
        String title,
        String slug,
        String summary,
        Instant firstPublishedAt,
        Instant publishedAt) {}
