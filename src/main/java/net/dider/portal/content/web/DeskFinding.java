package net.dider.portal.content.web;

/**
 * What the content checks say of a text, and the place it leads to.
 *
 * @param place a selector in the editor, {@code summary} for that field, empty for the whole text
 * @param nth which of them, from 0
 */
public record DeskFinding(String sentence, boolean blocking, String place, int nth) {}
