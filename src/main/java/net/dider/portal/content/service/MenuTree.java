package net.dider.portal.content.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A menu's lines, at most one below another. Every move makes a new tree; one that cannot be leaves it as it is. */
public record MenuTree(List<MenuNode> nodes) implements Serializable {

    public MenuTree {
        nodes = List.copyOf(nodes);
    }

    /** The moves that need no mouse. */
    public enum Step {
        UP,
        DOWN,
        /** Below the line before it. */
        IN,
        /** Behind the line it stands below. */
        OUT
    }

    /** Where a dragged line is dropped. */
    public enum Drop {
        BEFORE,
        AFTER,
        INTO
    }

    /** Where a line stands: its place among its siblings from 0, and the line it stands below, null at the top. */
    public record Place(MenuNode parent, int index, int siblings) {}

    public Stream<MenuNode> all() {
        return nodes.stream().flatMap(n -> Stream.concat(Stream.of(n), n.children().stream()));
    }

    public Optional<MenuNode> find(Long id) {
        return all().filter(n -> id.equals(n.id())).findFirst();
    }

    public Optional<Place> place(Long id) {
        for (int n = 0; n < nodes.size(); n++) {
            var node = nodes.get(n);
            if (id.equals(node.id())) {
                return Optional.of(new Place(null, n, nodes.size()));
            }
            for (int c = 0; c < node.children().size(); c++) {
                if (id.equals(node.children().get(c).id())) {
                    return Optional.of(new Place(node, c, node.children().size()));
                }
            }
        }
        return Optional.empty();
    }

    /** @param nests whether the menu has a second level */
    public boolean can(Long id, Step step, boolean nests) {
        return place(id)
                .map(place -> switch (step) {
                    case UP -> place.index() > 0;
                    case DOWN -> place.index() < place.siblings() - 1;
                    case IN ->
                        nests
                                && place.parent() == null
                                && place.index() > 0
                                && nodes.get(place.index()).children().isEmpty();
                    case OUT -> place.parent() != null;
                })
                .orElse(false);
    }

    public MenuTree step(Long id, Step step, boolean nests) {
        if (!can(id, step, nests)) {
            return this;
        }
        var place = place(id).orElseThrow();
        var siblings = place.parent() == null ? nodes : place.parent().children();
        return switch (step) {
            case UP -> drop(id, siblings.get(place.index() - 1).id(), Drop.BEFORE, nests);
            case DOWN -> drop(id, siblings.get(place.index() + 1).id(), Drop.AFTER, nests);
            case IN -> drop(id, nodes.get(place.index() - 1).id(), Drop.INTO, nests);
            case OUT -> drop(id, place.parent().id(), Drop.AFTER, nests);
        };
    }

    /** Puts one line before, behind or below another; one that has lines below it stays at the top. */
    public MenuTree drop(Long id, Long target, Drop drop, boolean nests) {
        var moved = find(id);
        var there = place(target);
        if (moved.isEmpty() || there.isEmpty() || id.equals(target)) {
            return this;
        }
        var below = drop == Drop.INTO || there.get().parent() != null;
        if (below
                && (!nests
                        || !moved.get().children().isEmpty()
                        || drop == Drop.INTO && there.get().parent() != null)) {
            return this;
        }
        return new MenuTree(insert(without(id).nodes(), moved.get(), target, drop));
    }

    private static List<MenuNode> insert(List<MenuNode> siblings, MenuNode moved, Long target, Drop drop) {
        var result = new ArrayList<MenuNode>();
        for (var node : siblings) {
            var here = target.equals(node.id());
            if (here && drop == Drop.BEFORE) {
                result.add(moved);
            }
            if (here && drop == Drop.INTO) {
                result.add(node.with(Stream.concat(node.children().stream(), Stream.of(moved))
                        .toList()));
            } else {
                result.add(node.children().isEmpty() ? node : node.with(insert(node.children(), moved, target, drop)));
            }
            if (here && drop == Drop.AFTER) {
                result.add(moved);
            }
        }
        return result;
    }

    /** Without the line; what stood below it takes its place. */
    public MenuTree lifted(Long id) {
        return new MenuTree(nodes.stream()
                .flatMap(n -> id.equals(n.id()) ? n.children().stream() : Stream.of(n.with(without(n.children(), id))))
                .toList());
    }

    /** Without the line and all below it. */
    private MenuTree without(Long id) {
        return new MenuTree(without(nodes, id));
    }

    private static List<MenuNode> without(List<MenuNode> siblings, Long id) {
        return siblings.stream()
                .filter(n -> !id.equals(n.id()))
                .map(n -> n.with(without(n.children(), id)))
                .toList();
    }

    /** With the line in the place of the one that has its id, or at the end where it has none. */
    public MenuTree with(MenuNode node) {
        if (node.id() == null) {
            return new MenuTree(Stream.concat(nodes.stream(), Stream.of(node)).toList());
        }
        return new MenuTree(replace(nodes, node));
    }

    private static List<MenuNode> replace(List<MenuNode> siblings, MenuNode node) {
        return siblings.stream()
                .map(n -> node.id().equals(n.id()) ? node.with(n.children()) : n.with(replace(n.children(), node)))
                .toList();
    }
}
