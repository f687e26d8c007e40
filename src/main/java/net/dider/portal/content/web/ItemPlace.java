package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.service.PlaceService;
import net.dider.portal.content.service.PlaceService.Place;
import net.dider.portal.content.service.TrashService;
import net.dider.portal.platform.security.PersonNames.Person;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** Where an item stands, whether it warns of stale translations, and its way into the trash and back. */
@Named
@ViewScoped
public class ItemPlace implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AdminContentEditBacking editing;

    @Inject
    private transient ContentService content;

    @Inject
    private transient ContentTypes types;

    @Inject
    private transient PlaceService places;

    @Inject
    private transient TrashService trash;

    @Inject
    private transient FormMessages messages;

    @Inject
    private transient Texts texts;

    private Long itemId;
    private String type;
    private boolean home;
    private boolean deleted;
    private boolean banner;
    private Long parent;
    private Long owner;
    private transient List<Place> offered;

    @PostConstruct
    void load() {
        if (editing.getItemId() != null) {
            try {
                var item = content.getItem(editing.getItemId());
                itemId = item.id();
                type = item.type();
                home = item.isHome();
                deleted = item.deletedAt() != null;
                banner = item.staleBanner();
                parent = item.parentId();
                owner = item.ownerId();
            } catch (ContentRefused unknown) {
                itemId = null;
            }
        }
    }

    public void move() {
        try {
            places.move(itemId, parent);
            messages.done("content.place.message.moved");
        } catch (ContentRefused refused) {
            messages.error(
                    "place:parent",
                    refused.getReason() == ContentRefused.Reason.TAKEN
                            ? "content.refused.message.taken"
                            : "content.refused.message.misplaced");
        }
    }

    public void saveBanner() {
        try {
            places.showStaleBanner(itemId, banner);
        } catch (ContentRefused gone) {
            messages.error(null, "content.refused.message.unknown");
        }
    }

    public void saveOwner() {
        try {
            places.assign(itemId, owner);
            messages.done("content.place.message.assigned");
        } catch (ContentRefused refused) {
            messages.error("place:owner", "content.refused.message.noOwner");
        }
    }

    public List<Person> getOwners() {
        return places.findOwners();
    }

    /** Leads to the list, where it can be taken back. */
    public void moveToTrash() {
        try {
            trash.moveToTrash(itemId);
            messages.doneAfterRedirect("content.place.message.trashed");
            FacesContext.getCurrentInstance().getExternalContext().redirect("/admin/content?type=" + type + "&trash=1");
        } catch (ContentRefused refused) {
            messages.error(null, "content.refused.message.hasChildren");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public void restore() {
        try {
            trash.restore(itemId);
            deleted = false;
            messages.done("content.place.message.restored");
        } catch (ContentRefused refused) {
            messages.error(null, "content.refused.message.unknown");
        }
    }

    /** Pages stand below pages; the home page stands nowhere else. */
    public boolean isMovable() {
        return types.isKnown(type) && types.get(type).isTree() && !home;
    }

    public List<Place> getPlaces() {
        if (offered == null) {
            offered = places.findPlaces(type, parent).stream()
                    .filter(p -> !p.id().equals(itemId))
                    .toList();
        }
        return offered;
    }

    /** Said where not all pages are offered; empty else. */
    public String getCutText() {
        return getPlaces().size() < PlaceService.MOST_PLACES - 1
                ? ""
                : texts.format("content.place.text.cut", PlaceService.MOST_PLACES);
    }

    public Long getParent() {
        return parent;
    }

    public void setParent(Long parent) {
        this.parent = parent;
    }

    public Long getOwner() {
        return owner;
    }

    public void setOwner(Long owner) {
        this.owner = owner;
    }

    public boolean isBanner() {
        return banner;
    }

    public void setBanner(boolean banner) {
        this.banner = banner;
    }

    public boolean isHome() {
        return home;
    }

    public boolean isDeleted() {
        return deleted;
    }
}
