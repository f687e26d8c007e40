package net.dider.portal.media.web;

import java.io.Serializable;

/**
 * What became of one file somebody sent.
 *
 * @param id its number in the library, null when it was refused
 * @param name as it was called
 * @param reason why it was refused, null when it was taken
 */
public record UploadOutcome(Long id, String name, String reason) implements Serializable {}
