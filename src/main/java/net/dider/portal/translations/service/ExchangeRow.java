package net.dider.portal.translations.service;

/**
 * What an import would do with one row of the file.
 *
 * @param before what people read now; empty where there is nothing
 * @param after what the file says
 * @param reason why it is not taken, or what is remarkable; null for none
 * @param finding what a check says, with {@code CHECK}
 * @param source the source text it was made from where that is not today's; else null
 */
public record ExchangeRow(
        String key,
        String language,
        String before,
        String after,
        Outcome outcome,
        Reason reason,
        TextFinding finding,
        String source,
        int line) {

    /** Words in {@code translations.exchange-outcome.enum}. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        /** Portal and file differ, and the portal’s words stay. */
        CONFLICT,
        FAILING;

        boolean isTaken() {
            return this == NEW || this == CHANGED;
        }
    }

    /** Words in {@code translations.exchange-reason.enum}. */
    public enum Reason {
        /** The file leaves it empty. */
        NO_TEXT,
        /** Somebody wrote here, and that is to be kept. */
        OWN_WORDS,
        REVIEWED,
        HAS_TEXT,
        /** It was made from another source text than today’s. */
        SOURCE_CHANGED,
        /** The file itself does not vouch for it. */
        UNFINISHED,
        UNKNOWN_KEY,
        UNKNOWN_LANGUAGE,
        NOT_YOURS,
        TWICE,
        /** Control characters, or halves of letters. */
        CHARACTERS,
        CHECK
    }

    /** True where the text is stored. */
    public boolean isTaken() {
        return outcome.isTaken();
    }
}
