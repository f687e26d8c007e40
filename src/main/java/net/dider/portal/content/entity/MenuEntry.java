package net.dider.portal.content.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;

/**
 * A line in one of the site's menus ({@code main}, {@code legal}, {@code join}): an item, a fixed view by its route
 * ({@code news.list}), an address anywhere, or only a heading for the lines below it.
 */
@Entity
@Table(name = "menu_entries")
public class MenuEntry {

    public static final int LONGEST_LABEL = 100;
    public static final int LONGEST_ADDRESS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 40)
    private String menu;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private MenuEntry parent;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private ContentItem item;

    @Column(length = 60)
    private String route;

    @Column(length = LONGEST_ADDRESS)
    private String address;

    @Column(nullable = false)
    private int position;

    /** Whether readers in whose language the item has no text find it in the menu all the same. */
    @Column(name = "is_shown_without_text", nullable = false)
    private boolean shownWithoutText;

    /** By language; where there is none, the item's title or the view's name. */
    @ElementCollection
    @CollectionTable(name = "menu_labels", joinColumns = @JoinColumn(name = "entry_id"))
    @MapKeyColumn(name = "language", length = 35)
    @Column(name = "label", nullable = false, length = LONGEST_LABEL)
    private Map<String, String> labels = new HashMap<>();

    protected MenuEntry() {}

    public MenuEntry(String menu, ContentItem item, int position) {
        this.menu = menu;
        this.item = item;
        this.position = position;
    }

    public MenuEntry(String menu, String route, int position) {
        this.menu = menu;
        this.route = route;
        this.position = position;
    }

    /** A line that leads to an address, or nowhere for null. */
    public static MenuEntry leading(String menu, String address) {
        var entry = new MenuEntry(menu, (String) null, 0);
        entry.address = address;
        return entry;
    }

    /** @param newParent null for the top */
    public void stand(MenuEntry newParent, int newPosition) {
        parent = newParent;
        position = newPosition;
    }

    public void call(Map<String, String> newLabels, boolean withoutText) {
        if (!labels.equals(newLabels)) {
            labels.clear();
            labels.putAll(newLabels);
        }
        shownWithoutText = withoutText;
    }

    public void lead(String newAddress) {
        address = newAddress;
    }

    public Long getId() {
        return id;
    }

    public MenuEntry getParent() {
        return parent;
    }

    public ContentItem getItem() {
        return item;
    }

    public String getRoute() {
        return route;
    }

    public String getAddress() {
        return address;
    }

    public int getPosition() {
        return position;
    }

    public boolean isShownWithoutText() {
        return shownWithoutText;
    }

    public Map<String, String> getLabels() {
        return Map.copyOf(labels);
    }
}
