/**
 * Pages: items of the content engine that stand below each other, directly below the language.
 *
 * <p>Decides nothing beyond that. Uses content and platform.
 */
package net.dider.portal.pages;
