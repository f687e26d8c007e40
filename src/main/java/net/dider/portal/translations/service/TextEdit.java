package net.dider.portal.translations.service;

/**
 * A wish to change one text.
 *
 * @param value the words; null for those that ship
 * @param seen what stood there when the writer began, empty for nothing; null where it does not matter
 * @param source the source text it was made from; null for today's
 */
public record TextEdit(String key, String language, String value, String seen, String source) {

    public TextEdit(String key, String language, String value, String seen) {
        this(key, language, value, seen, null);
    }

    /** Whatever stands there now. */
    public static TextEdit of(String key, String language, String value) {
        return new TextEdit(key, language, value, null);
    }
}
