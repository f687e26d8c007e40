package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.platform.web.Resumed;
import org.primefaces.PrimeFaces;

/** The editor: every language of an item side by side, each saved and published by itself. */
@Named
@ViewScoped
public class AdminContentEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContentService content;

    @Inject
    private transient PublicRoutes routes;

    @Inject
    private transient Texts texts;

    @Inject
    private transient FormMessages messages;

    private Long itemId;
    private String type;
    private List<DeskForm> desks = List.of();

    @PostConstruct
    void load() {
        var context = FacesContext.getCurrentInstance();
        var parameters = context.getExternalContext().getRequestParameterMap();
        var item = parameters.getOrDefault("item", "");
        var wanted = parameters.getOrDefault("type", "");
        try {
            if (item.matches("\\d{1,18}")) {
                itemId = Long.valueOf(item);
                type = content.getType(itemId);
                desks = content.getDesks(itemId).stream().map(DeskForm::new).toList();
            } else if (AdminContentBacking.TYPES.contains(wanted)) {
                type = wanted;
                desks = content.getEmptyDesks().stream().map(DeskForm::new).toList();
            } else {
                notFound(context);
            }
            resume(context);
        } catch (ContentRefused unknown) {
            notFound(context);
        }
    }

    private void resume(FacesContext context) {
        var html = Resumed.values(context.getExternalContext(), "html");
        var editor = Resumed.values(context.getExternalContext(), "editor");
        desks.stream()
                .filter(d -> html.contains(d.getLanguage()) || editor.contains(d.getLanguage()))
                .forEach(d -> d.show(html.contains(d.getLanguage())));
    }

    private static void notFound(FacesContext context) {
        try {
            context.getExternalContext().responseSendError(404, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Stores a new revision; readers go on seeing what is published. */
    public void save(DeskForm desk) {
        if (store(desk)) {
            messages.done("content.edit.message.saved", desk.getOwnName());
        }
    }

    /** Stores and shows to readers. */
    public void publish(DeskForm desk) {
        if (store(desk)) {
            try {
                content.publish(itemId, desk.getLanguage());
                desk.take(content.getDesk(itemId, desk.getLanguage()));
                messages.done("content.edit.message.published", desk.getOwnName());
            } catch (ContentRefused refused) {
                tell(desk, refused);
            }
        }
    }

    public void unpublish(DeskForm desk) {
        try {
            content.unpublish(itemId, desk.getLanguage());
            desk.follow(content.getDesk(itemId, desk.getLanguage()));
            messages.done("content.edit.message.unpublished", desk.getOwnName());
        } catch (ContentRefused refused) {
            tell(desk, refused);
        }
    }

    /** After a collision: my words become the newest revision, the colleague's stay in the history. */
    public void keepMine(DeskForm desk) {
        desk.overrule();
        save(desk);
    }

    /** After a collision: the colleague's words, mine are dropped. */
    public void takeTheirs(DeskForm desk) {
        try {
            desk.take(content.getDesk(itemId, desk.getLanguage()));
        } catch (ContentRefused refused) {
            tell(desk, refused);
        }
    }

    private boolean store(DeskForm desk) {
        try {
            if (itemId == null) {
                itemId = content.create(type, desk.getLanguage(), desk.written());
                // From now on the address in the browser leads back here, after a reload as well.
                PrimeFaces.current()
                        .executeScript("history.replaceState(null, '', '/admin/content/edit?item=" + itemId + "')");
            } else {
                content.save(itemId, desk.getLanguage(), desk.getBaseRevision(), desk.written());
            }
            desk.take(content.getDesk(itemId, desk.getLanguage()));
            return true;
        } catch (ContentRefused refused) {
            tell(desk, refused);
            return false;
        }
    }

    private void tell(DeskForm desk, ContentRefused refused) {
        var part = "body".equals(refused.getField()) && desk.isHtml() ? "html" : refused.getField();
        var field = "desk_" + desk.getLanguage() + ":" + part;
        switch (refused.getReason()) {
            case STALE -> {
                try {
                    desk.collide(content.getDesk(itemId, desk.getLanguage()));
                } catch (ContentRefused gone) {
                    messages.error(null, "content.refused.message.unknown");
                }
            }
            case REQUIRED -> messages.error(field, "content.refused.message.required");
            case TOO_LONG -> messages.error(field, "content.refused.message.tooLong", longest(refused.getField()));
            case NOT_A_SLUG -> messages.error(field, "content.refused.message.notASlug");
            case TAKEN -> messages.error(field, "content.refused.message.taken");
            case UNKNOWN -> messages.error(null, "content.refused.message.unknown");
        }
    }

    private static int longest(String field) {
        return switch (field) {
            case "title" -> WrittenText.LONGEST_TITLE;
            case "summary" -> WrittenText.LONGEST_SUMMARY;
            default -> WrittenText.LONGEST_BODY;
        };
    }

    /** Where readers find this language, for the link beside it. */
    public String pathOf(DeskForm desk) {
        return routes.path(type, home() ? "home" : null, desk.getPublishedSlug(), desk.getLanguage());
    }

    private boolean home() {
        return itemId != null && content.isHome(itemId);
    }

    /** The page's heading: the title in the first language that has one. */
    public String getHeading() {
        return desks.stream()
                .map(DeskForm::getTitle)
                .filter(t -> t != null && !t.isEmpty())
                .findFirst()
                .orElseGet(() -> texts.get("content.edit.title.new"));
    }

    public List<DeskForm> getDesks() {
        return desks;
    }

    public String getType() {
        return type;
    }

    public Long getItemId() {
        return itemId;
    }
}
