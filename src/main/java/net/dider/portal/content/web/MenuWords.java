package net.dider.portal.content.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.content.service.MenuNode;
import net.dider.portal.content.service.MenuTargetService;
import net.dider.portal.content.service.MenuTree;
import net.dider.portal.content.service.MenuTree.Step;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;

/** What editors read and hear of a menu's lines. */
@RequestScoped
public class MenuWords {

    @Inject
    private MenuTargetService targetService;

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private Texts texts;

    /** Of the tree they were asked for last. */
    private final Map<Long, MenuTargetService.Target> targets = new HashMap<>();

    private MenuTree known;

    /**
     * A line with its buttons.
     *
     * @param mark why visitors do not get it, or not all of them; empty when they do
     */
    public record Row(
            MenuNode node,
            String name,
            String mark,
            boolean up,
            boolean down,
            boolean in,
            boolean out,
            List<Row> children) {}

    List<Row> rows(MenuTree tree, boolean nests) {
        return tree.nodes().stream()
                .map(n -> row(
                        tree,
                        n,
                        nests,
                        n.children().stream()
                                .map(c -> row(tree, c, nests, List.of()))
                                .toList()))
                .toList();
    }

    private Row row(MenuTree tree, MenuNode node, boolean nests, List<Row> children) {
        return new Row(
                node,
                name(tree, node),
                mark(tree, node),
                tree.can(node.id(), Step.UP, nests),
                tree.can(node.id(), Step.DOWN, nests),
                tree.can(node.id(), Step.IN, nests),
                tree.can(node.id(), Step.OUT, nests),
                children);
    }

    private MenuTargetService.Target target(MenuTree tree, MenuNode node) {
        if (tree != known) {
            targets.clear();
            targets.putAll(targetService.findTargets(tree));
            known = tree;
        }
        return targets.get(node.itemId());
    }

    /** As a reader of the editor's language would find it, or as near as can be. */
    String name(MenuTree tree, MenuNode node) {
        var label = node.labels().get(activeLanguage.getCode());
        if (label != null) {
            return label;
        }
        return switch (node.kind()) {
            case ITEM -> target(tree, node) == null ? "" : target(tree, node).title(activeLanguage.getCode());
            case VIEW -> texts.get(node.route() + ".title.menu");
            case ADDRESS, HEADING ->
                languages.getChain(activeLanguage.getLanguage()).stream()
                        .map(Language::getCode)
                        .filter(node.labels()::containsKey)
                        .findFirst()
                        .map(node.labels()::get)
                        .orElse("");
        };
    }

    private String mark(MenuTree tree, MenuNode node) {
        if (node.kind() == MenuNode.Kind.HEADING && node.children().isEmpty()) {
            return texts.get("content.menus.text.emptyHeading");
        }
        var target = node.kind() == MenuNode.Kind.ITEM ? target(tree, node) : null;
        if (target == null) {
            return "";
        }
        if (target.trashed()) {
            return texts.get("content.menus.text.trashed");
        }
        if (target.published().isEmpty()) {
            return texts.get("content.menus.text.unpublished");
        }
        var lacking = new ArrayList<String>();
        languages.getShown().stream()
                .filter(l -> !target.published().contains(l.getCode()))
                .forEach(l -> lacking.add(l.getOwnName()));
        return lacking.isEmpty()
                ? ""
                : texts.format(
                        node.shownWithoutText() ? "content.menus.text.leads" : "content.menus.text.lacks",
                        String.join(", ", lacking));
    }

    /** Where it stands now, for those who do not see it. */
    String place(MenuTree tree, Long id) {
        var node = tree.find(id);
        var place = tree.place(id);
        if (node.isEmpty() || place.isEmpty()) {
            return "";
        }
        var parent = place.get().parent();
        return parent == null
                ? texts.format(
                        "content.menus.text.placed",
                        name(tree, node.get()),
                        place.get().index() + 1,
                        place.get().siblings())
                : texts.format(
                        "content.menus.text.placedBelow",
                        name(tree, node.get()),
                        name(tree, parent),
                        place.get().index() + 1,
                        place.get().siblings());
    }

    /** The client id of the button that makes that step again, or of one that can still be pressed. */
    String button(MenuTree tree, Long id, Step step, boolean nests) {
        var place = tree.place(id).orElseThrow();
        int top = place.parent() == null ? place.index() : tree.nodes().indexOf(place.parent());
        var row = place.parent() == null ? "tree:row:" + top : "tree:row:" + top + ":child:" + place.index();
        return row + ":" + (tree.can(id, step, nests) ? step.name().toLowerCase(java.util.Locale.ROOT) : "edit");
    }

    String say(String key, Object... arguments) {
        return texts.format(key, arguments);
    }
}
