package net.dider.portal.content.service;

/** What readers see of an item has changed: published, unpublished, moved, thrown away, restored. Fired inside the change's transaction. */
public record ContentPublished(long itemId) {}
