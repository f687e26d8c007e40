package net.dider.portal.content.service;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A line of a menu as editors arrange it; exactly one of item, route and address is there, or none for a heading.
 *
 * @param id null for a line that is not stored yet
 * @param labels by language; none means the item's title or the view's name
 */
public record MenuNode(
        Long id,
        Long itemId,
        String route,
        String address,
        boolean shownWithoutText,
        Map<String, String> labels,
        List<MenuNode> children)
        implements Serializable {

    public MenuNode {
        labels = Map.copyOf(labels);
        children = List.copyOf(children);
    }

    /** What a line can be; the words for it are {@code content.menus.enum.<kind>}. */
    public enum Kind {
        ITEM,
        VIEW,
        ADDRESS,
        HEADING
    }

    public Kind kind() {
        if (itemId != null) {
            return Kind.ITEM;
        }
        return route != null ? Kind.VIEW : address != null ? Kind.ADDRESS : Kind.HEADING;
    }

    MenuNode with(List<MenuNode> newChildren) {
        return new MenuNode(id, itemId, route, address, shownWithoutText, labels, newChildren);
    }
}
