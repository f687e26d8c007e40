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
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import org.primefaces.PrimeFaces;

/** The editor: the source and one other language side by side; what is done there is {@link DeskWork}. */
@Named
@ViewScoped
public class AdminContentEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ContentService content;

    @Inject
    private transient DeskMessages deskMessages;

    @Inject
    private transient PublicRoutes routes;

    @Inject
    private transient ContentTypes types;

    @Inject
    private transient Texts texts;

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

    /** What one language does can change where the others stand; what is typed there stays. */
    void refresh() throws ContentRefused {
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

    /** A new item is stored for the first time: from now on the address in the browser leads back to it. */
    void begin(long item) {
        itemId = item;
        PrimeFaces.current().executeScript("portalEditor.begin(" + itemId + ")");
        PrimeFaces.current().ajax().update("heading", "beginning");
    }

    public Long getItemId() {
        return itemId;
    }

    public boolean isDeleted() {
        return deleted;
    }
}
