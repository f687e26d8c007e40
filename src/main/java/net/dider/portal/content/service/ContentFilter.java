package net.dider.portal.content.service;

import net.dider.portal.content.entity.VersionState;

/**
 * Which items a list shows; null or empty leaves a condition out.
 *
 * @param language the language that has to be in that state, or, without one, to be written at all
 * @param words of which each has to stand in a title, letters folded
 * @param ownerId who looks after it, {@link #NOBODY} for what nobody does
 * @param trash the items in the trash instead of those that live
 */
public record ContentFilter(
        String type, VersionState state, String language, String words, Long ownerId, boolean trash) {

    public static final Long NOBODY = 0L;

    public static final ContentFilter ALL = new ContentFilter(null, null, null, null, null, false);

    public ContentFilter withType(String other) {
        return new ContentFilter(other, state, language, words, ownerId, trash);
    }
}
