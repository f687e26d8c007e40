/**
 * What every feature stands on and what knows no feature: language, text, security, persistence, web, cache.
 *
 * <p>Decides that a language is a row and not an enum, that every visible word comes from one map, that public pages
 * are kept as ready bytes. Imports no other feature of the portal.
 */
package net.dider.portal.platform;
