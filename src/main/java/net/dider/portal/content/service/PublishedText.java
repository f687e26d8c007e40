package net.dider.portal.content.service;

import java.time.Instant;
import net.dider.portal.content.entity.OwnFields;

/** What readers see of an item in one language; {@code path} is where it stands below its language and type;
 * {@code outdated} where readers are to be told that its source says something else by now; {@code shared} are the
 * fields of its type that hold in every language, {@code own} those of this language. */
public record PublishedText(
        Long itemId,
        String type,
        String code,
        String language,
        String title,
        String path,
        String summary,
        String body,
        String metaTitle,
        String metaDescription,
        Instant firstPublishedAt,
        Instant publishedAt,
        String sourceLanguage,
        boolean outdated,
        OwnFields shared,
        OwnFields own) {}
