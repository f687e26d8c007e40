/**
 * The editorial engine: an item, one version per language, every save a revision, addresses that are never forgotten.
 *
 * <p>Decides what is published and where. Refuses an address that another item holds, a save on top of somebody else's,
 * HTML that could act. Types (pages, news, …) stand on it as
 * {@code ContentType}s and add only their own fields and views. Uses platform,
 * accounts, media and translations.
 */
package net.dider.portal.content;
