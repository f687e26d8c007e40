package net.dider.portal.documents.service;

import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.documents.entity.DocumentKind;

/** A published document as lists show it; {@code shared} and {@code own} name its files. */
public record DocumentCard(
        Long itemId,
        String language,
        String sourceLanguage,
        String title,
        String path,
        String summary,
        DocumentKind kind,
        int year,
        OwnFields shared,
        OwnFields own) {}
