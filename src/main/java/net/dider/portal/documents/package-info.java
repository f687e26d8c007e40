/**
 * Documents: items of the content engine that hand out a file of the media library, one for each language that has one.
 *
 * <p>Decides kind, year and language by which readers filter, and which file a reader gets. Refuses to publish without a
 * file. Uses content, media and platform.
 */
package net.dider.portal.documents;
