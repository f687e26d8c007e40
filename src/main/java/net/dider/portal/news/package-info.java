/**
 * News: items of the content engine, listed newest first.
 *
 * <p>Decides the order and the paging of the list. Uses content and platform.
 */
package net.dider.portal.news;
