package net.dider.portal.media.service;

import net.dider.portal.media.entity.MediaKind;

/**
 * Which files of the library are meant.
 *
 * @param question words of the title, empty for any
 * @param kind null for every kind
 * @param lacking only pictures without an alternative text in that language, empty for all
 * @param trashed those in the trash instead of those that are not
 */
public record MediaFilter(String question, MediaKind kind, String lacking, boolean trashed) {}
