package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.MenuEntry;
import net.dider.portal.content.service.ContentRefused.Reason;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.Roles;

/** The site's menus as editors arrange them. What is saved, the next visitor sees. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
public class MenuService {

    /** The places of the site that have a menu, in the order in which they are offered. */
    public static final List<String> MENUS = List.of("main", "join", "legal");

    private static final Set<String> NESTING = Set.of("main");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:|tel:|/(?!/))\\S+");
    private static final String LABEL = "label";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private MenuTargetService targets;

    @Inject
    private Event<Stale> stale;

    @Inject
    private Event<Audited> audited;

    public static boolean nests(String menu) {
        return NESTING.contains(menu);
    }

    public MenuTree get(String menu) {
        return tree(find(menu, LockModeType.NONE));
    }

    /**
     * Stores the menu as it is to be.
     *
     * @param before the menu as the editor knew it
     * @return the menu as it is stored, with numbers for new lines
     * @throws ContentRefused with {@code STALE} when somebody else changed it meanwhile; {@code REQUIRED} for a line
     *     without words, {@code TOO_LONG}, {@code MISPLACED} for an address that is none, {@code TAKEN} for an item that
     *     is there twice, {@code UNKNOWN} for an item, view or language that does not exist
     */
    public MenuTree save(String menu, MenuTree before, MenuTree after) throws ContentRefused {
        ContentRefused.unless(MENUS.contains(menu), Reason.UNKNOWN, "menu");
        var entries = find(menu, LockModeType.PESSIMISTIC_WRITE);
        ContentRefused.unless(tree(entries).equals(before), Reason.STALE, "menu");
        check(menu, after);
        var known = entries.stream().collect(Collectors.toMap(MenuEntry::getId, Function.identity()));
        var kept = after.all().map(MenuNode::id).collect(Collectors.toSet());
        entries.forEach(e -> e.stand(null, e.getPosition()));
        entries.stream().filter(e -> !kept.contains(e.getId())).forEach(entityManager::remove);
        entityManager.flush(); // what goes makes room before what comes
        int position = 0;
        for (var node : after.nodes()) {
            var parent = store(menu, node, known, null, ++position);
            for (var child : node.children()) {
                store(menu, child, known, parent, ++position);
            }
        }
        entityManager.flush();
        audited.fire(Audited.of(AuditKind.MENU_CHANGED, "menu", menu).change(describe(before), describe(after)));
        stale.fire(PublishedMenuService.STALE);
        return tree(find(menu, LockModeType.NONE));
    }

    private MenuEntry store(String menu, MenuNode node, Map<Long, MenuEntry> known, MenuEntry parent, int position)
            throws ContentRefused {
        var entry = node.id() == null ? null : known.get(node.id());
        if (entry == null) {
            entry = node.itemId() != null
                    ? new MenuEntry(menu, item(node.itemId()), position)
                    : node.route() != null
                            ? new MenuEntry(menu, node.route(), position)
                            : MenuEntry.leading(menu, node.address());
            entityManager.persist(entry);
        }
        if (node.kind() == MenuNode.Kind.ADDRESS) {
            entry.lead(node.address());
        }
        entry.stand(parent, position);
        entry.call(node.labels(), node.shownWithoutText());
        return entry;
    }

    private ContentItem item(long id) throws ContentRefused {
        var item = entityManager.find(ContentItem.class, id);
        ContentRefused.unless(item != null, Reason.UNKNOWN, "item");
        return item;
    }

    private void check(String menu, MenuTree tree) throws ContentRefused {
        var items = tree.all().map(MenuNode::itemId).filter(Objects::nonNull).toList();
        ContentRefused.unless(items.size() == Set.copyOf(items).size(), Reason.TAKEN, "item");
        for (var node : tree.nodes()) {
            ContentRefused.unless(node.children().isEmpty() || nests(menu), Reason.MISPLACED, "menu");
            ContentRefused.unless(
                    node.children().stream().allMatch(c -> c.children().isEmpty()), Reason.MISPLACED, "menu");
        }
        for (var node : tree.all().toList()) {
            check(node);
        }
    }

    private void check(MenuNode node) throws ContentRefused {
        var named = node.kind() == MenuNode.Kind.ITEM || node.kind() == MenuNode.Kind.VIEW;
        ContentRefused.unless(named || !node.labels().isEmpty(), Reason.REQUIRED, LABEL);
        for (var label : node.labels().entrySet()) {
            ContentRefused.unless(languages.find(label.getKey()).isPresent(), Reason.UNKNOWN, LABEL);
            ContentRefused.unless(!label.getValue().isBlank(), Reason.REQUIRED, LABEL);
            ContentRefused.unless(label.getValue().length() <= MenuEntry.LONGEST_LABEL, Reason.TOO_LONG, LABEL);
        }
        ContentRefused.unless(
                node.route() == null || targets.findRoutes().contains(node.route()), Reason.UNKNOWN, "route");
        if (node.address() != null) {
            ContentRefused.unless(node.address().length() <= MenuEntry.LONGEST_ADDRESS, Reason.TOO_LONG, "address");
            ContentRefused.unless(ADDRESS.matcher(node.address()).matches(), Reason.MISPLACED, "address");
        }
    }

    private List<MenuEntry> find(String menu, LockModeType lock) {
        return entityManager
                .createQuery(
                        "SELECT m FROM MenuEntry m WHERE m.menu = :menu ORDER BY m.position, m.id", MenuEntry.class)
                .setParameter("menu", menu)
                .setHint("eclipselink.batch", "m.labels")
                .setHint("eclipselink.batch", "m.item")
                .setLockMode(lock)
                .getResultList();
    }

    private static MenuTree tree(List<MenuEntry> entries) {
        return new MenuTree(below(null, entries));
    }

    private static List<MenuNode> below(MenuEntry parent, List<MenuEntry> entries) {
        var nodes = new ArrayList<MenuNode>();
        for (var entry : entries) {
            if (Objects.equals(entry.getParent(), parent)) {
                nodes.add(new MenuNode(
                        entry.getId(),
                        entry.getItem() == null ? null : entry.getItem().getId(),
                        entry.getRoute(),
                        entry.getAddress(),
                        entry.isShownWithoutText(),
                        entry.getLabels(),
                        below(entry, entries)));
            }
        }
        return nodes;
    }

    /** For the trail: what the lines lead to, in their order. */
    private static String describe(MenuTree tree) {
        return tree.nodes().stream().map(MenuService::describe).collect(Collectors.joining(", "));
    }

    private static String describe(MenuNode node) {
        var target =
                switch (node.kind()) {
                    case ITEM -> "item:" + node.itemId();
                    case VIEW -> node.route();
                    case ADDRESS -> node.address();
                    case HEADING -> "-";
                };
        var labels = node.labels().isEmpty() ? "" : " " + new java.util.TreeMap<>(node.labels());
        return node.children().isEmpty()
                ? target + labels
                : target
                        + labels
                        + node.children().stream()
                                .map(MenuService::describe)
                                .collect(Collectors.joining(", ", " [", "]"));
    }
}
