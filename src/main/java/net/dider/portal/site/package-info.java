/**
 * The site as a visitor meets it: routing, page cache, home, search, sitemap, the association's identity.
 *
 * <p>Decides which view answers an address and which page may be kept as ready bytes. Composes platform, content and
 * the content types; nobody imports it.
 */
package net.dider.portal.site;
