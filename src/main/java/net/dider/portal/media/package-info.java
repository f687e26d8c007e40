/**
 * The media library: pictures, documents, sound and film, and what they are called in each language.
 *
 * <p>Decides what is kept and how it is answered. Refuses what its bytes do not prove to be of a known type, pictures that
 * are too large to open, the deletion of what a page shows. Knows no page: who shows a file tells it by {@code MediaUses}.
 * Uses platform only.
 */
package net.dider.portal.media;
