package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.MenuNode;
import net.dider.portal.content.service.MenuService;
import net.dider.portal.content.service.MenuTree;
import net.dider.portal.content.service.MenuTree.Drop;
import net.dider.portal.content.service.MenuTree.Step;
import net.dider.portal.platform.web.FormMessages;
import org.primefaces.PrimeFaces;

/** One menu of the site: every change is stored at once, and can be taken back. */
@Named
@ViewScoped
public class AdminMenusBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MenuService menus;

    @Inject
    private transient MenuWords words;

    @Inject
    private transient FormMessages messages;

    @Inject
    private MenuForm form;

    private String menu;
    private MenuTree tree;
    private final Deque<MenuTree> former = new ArrayDeque<>();
    private String said;
    private transient List<MenuWords.Row> rows;

    @PostConstruct
    void load() {
        var asked = parameters().getOrDefault("menu", "");
        menu = MenuService.MENUS.contains(asked) ? asked : MenuService.MENUS.get(0);
        tree = menus.get(menu);
    }

    public void step(Long id, String step) {
        var wanted = Step.valueOf(step);
        if (keep(tree.step(id, wanted, MenuService.nests(menu)))) {
            said = words.place(tree, id);
            focus(words.button(tree, id, wanted, MenuService.nests(menu)));
        }
    }

    /** A line was dragged to another; both numbers come from the page. */
    public void drop() {
        var sent = parameters();
        var moved = number(sent.get("moved"));
        var target = number(sent.get("target"));
        var drop = List.of("BEFORE", "AFTER", "INTO").contains(sent.getOrDefault("where", ""))
                ? Drop.valueOf(sent.get("where"))
                : Drop.AFTER;
        if (keep(tree.drop(moved, target, drop, MenuService.nests(menu)))) {
            said = words.place(tree, moved);
        }
    }

    /** What stood below it takes its place. */
    public void remove(Long id) {
        var name = tree.find(id).map(n -> words.name(tree, n)).orElse("");
        if (keep(tree.lifted(id))) {
            said = words.say("content.menus.text.removed", name);
            form.clear();
            focus("tree:undo");
        }
    }

    public void undo() {
        var before = former.peek();
        if (before == null) {
            return;
        }
        if (keep(before)) {
            former.pop(); // the step back itself
            former.pop();
            said = words.say("content.menus.text.undone");
        }
    }

    public void edit(Long id) {
        tree.find(id).ifPresent(node -> {
            form.take(node, words.name(tree, node));
            focus("entry:labels:0:label");
        });
    }

    public void save() {
        var added = form.getId() == null;
        var node = form.node();
        if (node == null) {
            return;
        }
        if (keep(tree.with(node))) {
            messages.done(added ? "content.menus.message.added" : "content.menus.message.saved");
            form.clear();
        }
    }

    /** Leaves the entry as it is. */
    public void cancel() {
        form.clear();
    }

    /** True when the tree is another one now, and stored. */
    private boolean keep(MenuTree wanted) {
        rows = null;
        if (wanted.equals(tree)) {
            return false;
        }
        try {
            var stored = menus.save(menu, tree, wanted);
            former.push(tree);
            tree = stored;
            return true;
        } catch (ContentRefused refused) {
            if (refused.getReason() == ContentRefused.Reason.STALE) {
                tree = menus.get(menu);
                former.clear();
                messages.error(null, "content.menus.message.STALE");
            } else {
                messages.error(form.field(refused.getField()), "content.menus.message." + refused.getReason());
            }
            return false;
        }
    }

    /**
     * PrimeFaces’ own way passes buttons by, and looks for rows before they are drawn. It is told that this was meant: else
     * it may lead back to whatever now has the name of the button that was pressed.
     */
    private static void focus(String clientId) {
        PrimeFaces.current()
                .executeScript("PrimeFaces.customFocus=true;document.getElementById('" + clientId + "').focus()");
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : -1L;
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public List<MenuWords.Row> getRows() {
        if (rows == null) {
            rows = words.rows(tree, MenuService.nests(menu));
        }
        return rows;
    }

    public List<String> getMenus() {
        return MenuService.MENUS;
    }

    public String getMenu() {
        return menu;
    }

    public boolean isNesting() {
        return MenuService.nests(menu);
    }

    public boolean isUndoable() {
        return !former.isEmpty();
    }

    public String getSaid() {
        return said;
    }

    public MenuForm getForm() {
        return form;
    }

    public MenuNode.Kind[] getKinds() {
        return MenuNode.Kind.values();
    }
}
