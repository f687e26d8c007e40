package net.dider.portal.content.service;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import net.dider.portal.content.entity.OwnFields;

/**
 * A kind of item that stands on the engine. A feature brings it as a CDI bean, and with it its view
 * {@code WEB-INF/views/<name>/item.xhtml}, its bundle and, unless it is a tree, a {@code routes.<name>.list}. What a type
 * has beside its text are its own fields; everything about them is decided here.
 */
public interface ContentType {

    /** The feature's name. */
    String getName();

    /** Its place among the types, the lowest first. */
    int getOrder();

    /** Key of the text that names many of them: the tab in the workplace, the label in search results. */
    String getLabel();

    /** Items stand directly below the language and below each other, instead of below the type's list. One type does. */
    default boolean isTree() {
        return false;
    }

    /** The view of its own fields in the editor; inputs have the fields' names as id and {@code data-own}. */
    default String getFieldset() {
        return "";
    }

    /**
     * Own fields as they are stored, from what was typed; may still lack what publication needs.
     *
     * @param source whether it is the item's source language, which says what holds in every language
     * @throws ContentRefused by {@link ContentRefused#field} for what cannot be right
     */
    default OwnFields clean(OwnFields typed, boolean source) throws ContentRefused {
        return OwnFields.NONE;
    }

    /**
     * One language of an item is shown to readers from now on, within this transaction; writes what lists filter by.
     *
     * @throws ContentRefused by {@link ContentRefused#field} for what readers need and is missing
     */
    default void publish(Publication publication) throws ContentRefused {}

    /**
     * @param shared what the source says, for every language
     * @param own what this language says
     */
    record Publication(long itemId, String language, OwnFields shared, OwnFields own) {}

    /** The item is deleted for good. */
    default void erase(long itemId) {}

    /** The day that search results show; null for none. */
    default Instant date(PublishedText text) {
        return text.firstPublishedAt();
    }

    /** What it is to be found by beside its text. */
    default String words(PublishedText text) {
        return "";
    }

    /** What it is to search engines (schema.org); empty where they are told nothing. */
    default String getSchema() {
        return "";
    }

    /** What the association is to it there. */
    default String getSchemaOfUs() {
        return "publisher";
    }

    /** Adds to the description for search engines what the engine does not know. */
    default void describe(PublishedText text, JsonObjectBuilder thing) {}
}
