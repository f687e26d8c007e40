package net.dider.portal.content.service;

/** Which links the report shows; null or empty leaves a condition out, without a kind those that are not in order. */
public record LinkFilter(LinkKind kind, String language, String words) {}
