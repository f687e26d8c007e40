package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.PreviewService;
import net.dider.portal.platform.address.PublicAddress;
import net.dider.portal.platform.text.DateTexts;

/** The working text as readers would see it, at the widths of their screens, and a link for whoever is to look too. */
@Named
@ViewScoped
public class AdminContentPreviewBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> WIDTHS = List.of(360, 768, 1280);

    @Inject
    private transient PreviewService previews;

    @Inject
    private transient PublicAddress address;

    @Inject
    private transient DateTexts dates;

    private long itemId;
    private String language;
    private String title;
    private boolean unsaved;
    private int width;
    private String link;
    private String until;

    @PostConstruct
    void load() {
        var context = FacesContext.getCurrentInstance();
        var parameters = context.getExternalContext().getRequestParameterMap();
        var item = parameters.getOrDefault("item", "");
        language = parameters.getOrDefault("language", "");
        var asked = parameters.getOrDefault("width", "");
        width = WIDTHS.stream()
                .filter(w -> w.toString().equals(asked))
                .findFirst()
                .orElse(1280);
        if (item.matches("\\d{1,18}")) {
            itemId = Long.parseLong(item);
            title = previews.find(itemId, language).map(t -> t.title()).orElse(null);
            unsaved = previews.isUnsaved(itemId, language);
        }
        if (title == null) {
            try {
                context.getExternalContext().responseSendError(404, null);
                context.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A link that works for a week, without an account. */
    public void share() throws ContentRefused {
        var shared = previews.share(itemId, language);
        link = address.origin() + "/preview/" + shared.token();
        until = dates.minute(shared.until());
    }

    public String getFrame() {
        return "/admin/content/shown?item=" + itemId + "&language=" + language;
    }

    public String getAddress() {
        return "/admin/content/preview?item=" + itemId + "&language=" + language;
    }

    public List<Integer> getWidths() {
        return WIDTHS;
    }

    public int getWidth() {
        return width;
    }

    public long getItemId() {
        return itemId;
    }

    public String getLanguage() {
        return language;
    }

    public String getTitle() {
        return title;
    }

    public boolean isUnsaved() {
        return unsaved;
    }

    public String getLink() {
        return link;
    }

    public String getUntil() {
        return until;
    }
}
