package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.service.MenuNode;
import net.dider.portal.content.service.MenuNode.Kind;
import net.dider.portal.content.service.MenuTargetService;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** One line of a menu as it is typed, new or known. */
@Dependent
public class MenuForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "entry:";
    private static final Pattern ITEM = Pattern.compile("#(\\d{1,18})$");

    @Inject
    private transient MenuTargetService targetService;

    @Inject
    private transient Languages languages;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Inject
    private transient ContentTypes types;

    @Inject
    private transient Texts texts;

    @Inject
    private transient FormMessages messages;

    private Long id;
    private String name;
    private Kind kind;
    private String item;
    private Long itemId;
    private String route;
    private String address;
    private boolean shownWithoutText;
    private List<Label> labels;

    /** What the line is called in one language. */
    public static final class Label implements Serializable {

        private static final long serialVersionUID = 1L;
        private final String language;
        private final String ownName;
        private String label;

        Label(String language, String ownName, String label) {
            this.language = language;
            this.ownName = ownName;
            this.label = label;
        }

        public String getLanguage() {
            return language;
        }

        public String getOwnName() {
            return ownName;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }
    }

    @PostConstruct
    void clear() {
        id = null;
        name = null;
        kind = Kind.ITEM;
        item = null;
        itemId = null;
        route = null;
        address = null;
        shownWithoutText = false;
        labels = languages.getAll().stream()
                .map(l -> new Label(l.getCode(), l.getOwnName(), null))
                .toList();
    }

    void take(MenuNode node, String called) {
        id = node.id();
        name = called;
        kind = node.kind();
        itemId = node.itemId();
        route = node.route();
        address = node.address();
        shownWithoutText = node.shownWithoutText();
        labels = languages.getAll().stream()
                .map(l -> new Label(l.getCode(), l.getOwnName(), node.labels().get(l.getCode())))
                .toList();
    }

    /** The line as typed; null, and said beside the field, where something is missing. */
    MenuNode node() {
        var said = new HashMap<String, String>();
        labels.stream()
                .filter(l -> l.getLabel() != null && !l.getLabel().isBlank())
                .forEach(l -> said.put(
                        l.getLanguage(),
                        l.getLabel().replaceAll("[\\p{Cntrl}\\s]+", " ").strip()));
        if (kind == Kind.ITEM && id == null) {
            var chosen = ITEM.matcher(item == null ? "" : item.strip());
            itemId = chosen.find() ? Long.valueOf(chosen.group(1)) : null;
        }
        if (kind == Kind.ITEM && itemId == null) {
            return refuse("item", "content.menus.message.ITEM_REQUIRED");
        }
        if (kind == Kind.VIEW && route == null) {
            return refuse("route", "content.menus.message.VIEW_REQUIRED");
        }
        if (kind == Kind.ADDRESS && (address == null || address.isBlank())) {
            return refuse("address", "content.menus.message.MISPLACED");
        }
        return new MenuNode(
                id,
                kind == Kind.ITEM ? itemId : null,
                kind == Kind.VIEW ? route : null,
                kind == Kind.ADDRESS ? address.strip() : null,
                kind == Kind.ITEM && shownWithoutText,
                said,
                List.of());
    }

    private MenuNode refuse(String field, String key) {
        messages.error(FORM + field, key);
        return null;
    }

    /** The client id of a field by the service's name for it. */
    String field(String named) {
        return switch (named) {
            case "label" -> FORM + "labels:0:label";
            case "menu" -> null;
            default -> FORM + named;
        };
    }

    /** Items to lead to, by the letters typed so far; the number behind each tells it from one of the same title. */
    public List<String> complete(String typed) {
        var found = new ArrayList<String>();
        targetService
                .findItems(typed, activeLanguage.getCode())
                .forEach(c -> found.add(
                        c.title() + " (" + texts.get(types.get(c.type()).getLabel()) + ") #" + c.itemId()));
        return found;
    }

    public List<String> getRoutes() {
        return targetService.findRoutes();
    }

    public String routeName(String wanted) {
        return texts.get(wanted + ".title.menu");
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isShownWithoutText() {
        return shownWithoutText;
    }

    public void setShownWithoutText(boolean shownWithoutText) {
        this.shownWithoutText = shownWithoutText;
    }

    public List<Label> getLabels() {
        return labels;
    }
}
