package net.dider.portal.content.service;

import java.util.List;

/**
 * A line of a menu as readers of one language get it: a view by its route, an item by type, code and path, an address, or
 * none of them.
 *
 * @param title the words; null for a view that goes by its own name
 * @param language of the title, where it is not the reader's
 */
public record MenuLine(
        String route,
        String address,
        Long itemId,
        String type,
        String code,
        String path,
        String title,
        String language,
        String summary,
        List<MenuLine> children) {}
