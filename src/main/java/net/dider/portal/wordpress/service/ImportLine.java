package net.dider.portal.wordpress.service;

import java.time.Instant;
import java.util.List;

/**
 * What becomes of one post.
 *
 * @param reason why it is skipped or stays a draft; null for what is imported as it was
 * @param language of this portal, or the one it names there
 * @param path where it will stand below its type; empty for what is skipped
 * @param leftovers short codes and embedded things that mean nothing here
 * @param missing files of the former site that the library does not hold
 * @param taken former addresses that lead elsewhere already
 */
public record ImportLine(
        long post,
        String kind,
        String title,
        String language,
        Outcome outcome,
        Reason reason,
        String type,
        String path,
        Instant date,
        List<String> terms,
        List<String> addresses,
        List<String> leftovers,
        List<String> missing,
        List<String> taken) {

    /** Words in {@code wordpress.outcome.enum}. */
    public enum Outcome {
        PUBLISH,
        DRAFT,
        SKIP
    }

    /** Words in {@code wordpress.reason.enum}. */
    public enum Reason {
        /** It was one there. */
        WAS_DRAFT,
        /** Chosen for all. */
        CHOSEN_DRAFT,
        /** It was to be published there later. */
        WAS_PLANNED,
        /** A picture lacks its alternative text, for example: readers may not see it so. */
        BLOCKED,
        PRIVATE,
        PASSWORD,
        TRASH,
        AUTO_DRAFT,
        REVISION,
        MENU,
        OTHER_TYPE,
        UNKNOWN_LANGUAGE,
        NO_TITLE,
        TOO_LONG,
        ALREADY_IMPORTED,
        /** Another language of it was imported before. */
        TRANSLATION_IMPORTED,
        SAME_LANGUAGE,
        FILE_IN_LIBRARY,
        FILE_NOT_IN_LIBRARY
    }

    /** Something in it needs a hand afterwards. */
    public boolean needsHand() {
        return outcome != Outcome.SKIP
                && (!leftovers.isEmpty() || !missing.isEmpty() || !taken.isEmpty() || reason == Reason.BLOCKED);
    }
}
