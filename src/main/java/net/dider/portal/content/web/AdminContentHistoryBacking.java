package net.dider.portal.content.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.ContentService;
import net.dider.portal.content.service.ContentService.Desk;
import net.dider.portal.content.service.RevisionService;
import net.dider.portal.content.service.RevisionService.Comparison;
import net.dider.portal.content.service.RevisionService.Line;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The history of one language of an item: any two revisions compared, any of them brought back as a draft. */
@Named
@RequestScoped
public class AdminContentHistoryBacking {

    private static final int ROWS = 25;

    @Inject
    private RevisionService revisions;

    @Inject
    private ContentService content;

    @Inject
    private FormMessages messages;

    @Inject
    private Texts texts;

    private long itemId;
    private Desk desk;
    private int page;
    private long count;
    private List<Line> lines = List.of();
    private Comparison comparison;

    @PostConstruct
    void load() {
        var context = FacesContext.getCurrentInstance();
        var parameters = context.getExternalContext().getRequestParameterMap();
        try {
            itemId = number(parameters.get("item"));
            desk = content.getDesk(itemId, parameters.getOrDefault("language", ""));
            count = revisions.count(itemId, language());
            page = (int) Math.max(1, Math.min(getPageCount(), number(parameters.get("page"))));
            lines = revisions.find(itemId, language(), (page - 1) * ROWS, ROWS);
            var before = (int) number(parameters.get("before"));
            var after = (int) number(parameters.get("after"));
            if (before > 0 && after > 0) {
                compare(before, after);
            }
        } catch (ContentRefused | java.util.NoSuchElementException unknown) {
            try {
                context.getExternalContext().responseSendError(404, null);
                context.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void compare(int before, int after) {
        try {
            comparison = revisions.compare(itemId, language(), before, after);
        } catch (ContentRefused unknown) {
            messages.error(null, "content.reason.enum." + unknown.getReason());
        }
    }

    private static long number(String text) {
        return text != null && text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    private String language() {
        return desk.language().getCode();
    }

    /** An old revision becomes the working one, as a new one on top; readers see it when it is published. */
    public void restore(int number) {
        try {
            revisions.restore(itemId, language(), number, desk.baseRevision());
            messages.doneAfterRedirect("content.history.message.restored", number);
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/admin/content/edit?item=" + itemId + "&language=" + language());
        } catch (ContentRefused refused) {
            messages.error(null, "content.reason.enum." + refused.getReason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long getItemId() {
        return itemId;
    }

    public Desk getDesk() {
        return desk;
    }

    public List<Line> getLines() {
        return lines;
    }

    public Comparison getComparison() {
        return comparison;
    }

    /** The address of this list, for what is added to it. */
    public String getAddress() {
        return "/admin/content/history?item=" + itemId + "&language=" + language();
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return (int) Math.max(1, (count + ROWS - 1) / ROWS);
    }

    public String getPageText() {
        return texts.format("content.list.text.page", page, getPageCount());
    }
}
