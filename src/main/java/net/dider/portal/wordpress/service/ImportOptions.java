package net.dider.portal.wordpress.service;

/**
 * How a file is to be imported.
 *
 * @param language of posts that name none
 * @param drafts whether what was published there waits as a draft here
 */
public record ImportOptions(String language, boolean drafts) {}
