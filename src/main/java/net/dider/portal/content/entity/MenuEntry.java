package net.dider.portal.content.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A line in one of the site's menus ({@code main}, {@code legal}, {@code join}): an item, or a fixed view by its route
 * ({@code news.list}).
 */
@Entity
@Table(name = "menu_entries")
public class MenuEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 40)
    private String menu;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private ContentItem item;

    @Column(length = 60)
    private String route;

    @Column(nullable = false)
    private int position;

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

    public ContentItem getItem() {
        return item;
    }

    public String getRoute() {
        return route;
    }
}
