package net.dider.portal.content.service;

/** A line of a menu: a route with nothing else, or an item with its words in one language. */
public record MenuLine(
        String route, Long itemId, String type, String code, String title, String path, String summary) {}
