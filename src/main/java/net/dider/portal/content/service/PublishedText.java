package net.dider.portal.content.service;

import java.time.Instant;

/** What readers see of an item in one language. */
public record PublishedText(
        Long itemId,
        String type,
        String code,
        String language,
        String title,
        String slug,
        String summary,
        String body,
        Instant firstPublishedAt,
        Instant publishedAt) {}
