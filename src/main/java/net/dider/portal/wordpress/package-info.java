/**
 * Import of a WordPress site from its export file (WXR): a dry run that says what would happen, then all of it or nothing,
 * and a way back.
 *
 * <p>Decides what of a post becomes what here, and why something stays out. Refuses files with a document type, archives
 * that hold more than they seem to, and anything that is no such export. Writes by {@code content}, looks pictures up in
 * {@code media}; nobody stands on it. Uses platform, content and media.
 */
package net.dider.portal.wordpress;
