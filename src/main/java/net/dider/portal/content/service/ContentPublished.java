package net.dider.portal.content.service;

/** What readers see of an item changed in any language: published, taken away, moved, deleted or restored. */
public record ContentPublished(long itemId) {}
