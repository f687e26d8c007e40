package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.service.DraftService;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.content.service.PublishingService;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import org.primefaces.PrimeFaces;

/** The editor: the source and one other language side by side, each saved and published by itself or both together. */
@Named
@ViewScoped
public class AdminContentEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContentService content;

    @Inject
    private transient PublishingService publishing;

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient DeskMessages deskMessages;

    @Inject
    private transient PublicRoutes routes;

    @Inject
    private transient ContentTypes types;

    @Inject
    private transient Texts texts;

    @Inject
    private transient FormMessages messages;

    @Inject
    private transient DeskHelp deskHelp;

    @Inject
    private transient Languages languages;

    private Long itemId;
    private String type;
    /** The language a new item begins in. */
    private String source;

    private boolean home;
    private boolean deleted;
    /** Every language, in the portal's order. */
    private List<DeskForm> all = List.of();
    /** Those side by side: the source first. */
    private List<DeskForm> desks = List.of();

    @PostConstruct
    void load() {
        var context = FacesContext.getCurrentInstance();
        var parameters = context.getExternalContext().getRequestParameterMap();
        var asked = parameters.getOrDefault("item", "");
        var wanted = parameters.getOrDefault("type", "");
        try {
            if (asked.matches("\\d{1,18}")) {
                itemId = Long.valueOf(asked);
                var item = content.getItem(itemId);
                type = item.type();
                home = item.isHome();
                deleted = item.deletedAt() != null;
                all = content.getDesks(itemId).stream().map(DeskForm::new).toList();
            } else if (types.isKnown(wanted)) {
                type = wanted;
                source = languages
                        .find(parameters.getOrDefault("source", ""))
                        .orElseGet(languages::getDefault)
                        .getCode();
                all = content.getEmptyDesks(source).stream().map(DeskForm::new).toList();
            } else {
                notFound(context);
            }
            desks = sideBySide(parameters.getOrDefault("language", ""));
            desks.stream().filter(d -> d.isWritten() && d.isWritable()).forEach(deskMessages::showFindings);
        } catch (ContentRefused unknown) {
            notFound(context);
        }
    }

    private List<DeskForm> sideBySide(String language) {
        var chosen = new ArrayList<>(all.stream().filter(DeskForm::isSource).toList());
        all.stream()
                .filter(d -> !d.isSource() && d.getLanguage().equals(language))
                .findFirst()
                .or(() -> all.stream().filter(d -> !d.isSource()).findFirst())
                .ifPresent(chosen::add);
        return List.copyOf(chosen);
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
            var shown =
                    languages.find(desk.getLanguage()).filter(Language::isShown).isPresent();
            publish(
                    List.of(desk),
                    shown ? "content.edit.message.published" : "content.edit.message.publishedHidden",
                    desk.getOwnName());
        }
    }

    /** Every language that is written, at once or none of them; what is typed beside has to be saved before. */
    public void publishTogether(DeskForm pressed) {
        if (store(pressed)) {
            publish(all.stream().filter(DeskForm::isWritten).toList(), "content.edit.message.publishedTogether");
        }
    }

    private void publish(List<DeskForm> together, String done, Object... arguments) {
        try {
            publishing.publish(
                    itemId, together.stream().map(DeskForm::getLanguage).toList());
            refresh();
            messages.done(done, arguments);
        } catch (ContentRefused refused) {
            together.forEach(deskMessages::showFindings);
            var shown = together.stream().filter(desks::contains).toList();
            var elsewhere = together.stream()
                    .filter(d -> d.isBlocked() && !shown.contains(d))
                    .findFirst();
            if (elsewhere.isPresent()) {
                messages.error(
                        null,
                        "content.refused.message.blockedElsewhere",
                        elsewhere.get().getOwnName());
            } else {
                deskMessages.tell(itemId, shown.get(shown.size() - 1), refused);
            }
        }
    }

    public void unpublish(DeskForm desk) {
        try {
            publishing.unpublish(itemId, desk.getLanguage());
            refresh();
            messages.done("content.edit.message.unpublished", desk.getOwnName());
        } catch (ContentRefused refused) {
            deskMessages.tell(itemId, desk, refused);
        }
    }

    /** The two say the same, though nothing of this text was changed. */
    public void markUpToDate(DeskForm desk) {
        try {
            content.markUpToDate(itemId, desk.getLanguage(), desk.getSourceRevision());
            refresh();
            messages.done("content.edit.message.upToDate", desk.getOwnName());
        } catch (ContentRefused refused) {
            deskMessages.tell(itemId, desk, refused);
        }
    }

    /** Puts the source's words into a field, to be overwritten by their translation. */
    public void copySource(DeskForm desk, String field) {
        var from = desks.get(0);
        switch (field) {
            case "title" -> desk.setTitle(from.getTitle());
            case "summary" -> desk.setSummary(from.getSummary());
            default -> desk.setBody(from.getBody());
        }
    }

    public void saveStage(DeskForm desk) {
        try {
            content.moveTo(itemId, desk.getLanguage(), desk.getStage());
            refresh();
        } catch (ContentRefused refused) {
            deskMessages.tell(itemId, desk, refused);
        }
    }

    /** The same while she goes on writing: without a word when there is nothing to say. */
    public void look(DeskForm desk) {
        deskMessages.showFindings(desk);
    }

    /** Looks at what is typed, without storing anything. */
    public void check(DeskForm desk) {
        deskMessages.showFindings(desk);
        if (desk.getFindings().isEmpty()) {
            messages.done("content.check.message.none", desk.getOwnName());
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
            drafts.drop(itemId, desk.getLanguage());
            deskHelp.forget();
        } catch (ContentRefused refused) {
            deskMessages.tell(itemId, desk, refused);
        }
    }

    private boolean store(DeskForm desk) {
        try {
            if (itemId == null) {
                itemId = content.create(type, source, desk.getLanguage(), desk.written());
                // From now on the address in the browser leads back here, after a reload as well.
                PrimeFaces.current()
                        .executeScript("history.replaceState(null, '', '/admin/content/edit?item=" + itemId + "')");
                PrimeFaces.current().ajax().update("heading", "settings", "beginning");
            } else {
                content.save(
                        itemId,
                        desk.getLanguage(),
                        desk.getBaseRevision(),
                        desk.written(),
                        desk.getWeight(),
                        desk.getSourceRevision());
            }
            drafts.drop(itemId, desk.getLanguage());
            desk.take(content.getDesk(itemId, desk.getLanguage()));
            deskMessages.showFindings(desk);
            refresh();
            return true;
        } catch (ContentRefused refused) {
            deskMessages.tell(itemId, desk, refused);
            return false;
        }
    }

    /** What one language does can change where the others stand; what is typed there stays. */
    private void refresh() throws ContentRefused {
        deskHelp.forget();
        for (var stored : content.getDesks(itemId)) {
            all.stream()
                    .filter(d -> d.getLanguage().equals(stored.language().getCode()))
                    .filter(d -> d.getBaseRevision() == stored.baseRevision())
                    .forEach(d -> d.follow(stored));
        }
    }

    /** Where readers find this language, for the link beside it. */
    public String pathOf(DeskForm desk) {
        return routes.path(type, home ? "home" : null, desk.getPublicPath(), desk.getLanguage());
    }

    /** The page's heading: the title in the first language that has one. */
    public String getHeading() {
        return all.stream()
                .map(DeskForm::getTitle)
                .filter(t -> t != null && !t.isEmpty())
                .findFirst()
                .orElseGet(() -> texts.get("content.edit.title.new"));
    }

    public List<DeskForm> getAll() {
        return all;
    }

    public List<DeskForm> getDesks() {
        return desks;
    }

    /** True where there are several languages to publish together. */
    public boolean isSeveral() {
        return all.stream().filter(DeskForm::isWritten).count() > 1;
    }

    public String getSource() {
        return source;
    }

    public String getType() {
        return type;
    }

    public Long getItemId() {
        return itemId;
    }

    public boolean isDeleted() {
        return deleted;
    }
}
