package net.dider.portal.platform.language;

/** What a feature keeps in a language; asked before the language may be deleted. Each bean of this type is asked. */
public interface LanguageUse {

    /** The feature's name for it, the last part of {@code site.languages.enum.<name>}. */
    String name();

    /** How much people would lose. */
    long count(String language);

    /** Takes away what holds no words and would only keep the language from going. Called when nothing is lost. */
    default void forget(String language) {}
}
