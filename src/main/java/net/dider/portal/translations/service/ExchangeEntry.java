package net.dider.portal.translations.service;

/**
 * One text in one language as files of all formats have it.
 *
 * @param language null where the file does not say
 * @param text empty where there is none yet
 * @param source the text in the source language that it was made from; null where the format has none
 * @param comment for translators, or null
 * @param line where in the file; 0 where that says nothing
 */
public record ExchangeEntry(
        String key, String language, String text, String source, String comment, State state, int line) {

    /** What is known of the text; words that formats translate into theirs. */
    public enum State {
        MISSING,
        /** Its source changed since, or nobody vouches for it yet. */
        OUTDATED,
        TRANSLATED,
        REVIEWED
    }

    ExchangeEntry in(String said) {
        return new ExchangeEntry(key, said, text, source, comment, state, line);
    }
}
