package net.dider.portal.wordpress.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.wordpress.entity.ImportBatch;
import net.dider.portal.wordpress.service.ImportBatchService;

/** One import: what came in, what became of it, and the way back. */
@Named
@ViewScoped
public class AdminWordpressBatchBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 50;

    @Inject
    private transient ImportBatchService batches;

    @Inject
    private transient Texts texts;

    @Inject
    private transient FormMessages messages;

    private long id;
    private int page;
    private transient ImportBatch batch;
    private transient ImportBatchService.Undo undo;

    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = number(asked.get("batch"));
        page = (int) Math.max(1, Math.min(number(asked.get("page")), getPageCount()));
    }

    private static long number(String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,9}") ? Long.parseLong(typed) : 0;
    }

    public void undo() {
        var done = batches.undo(id);
        messages.doneAfterRedirect(
                "wordpress.batch.message.undone",
                done.erased().size(),
                done.kept().size());
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where there is none of that number. */
    public final ImportBatch getBatch() {
        if (batch == null) {
            batch = batches.find(id).orElse(null);
        }
        return batch;
    }

    private ImportBatchService.Undo preview() {
        if (undo == null) {
            undo = batches.preview(id);
        }
        return undo;
    }

    public int getErasable() {
        return preview().erased().size();
    }

    public int getKept() {
        return preview().kept().size();
    }

    public List<ImportBatchService.Text> getLines() {
        return batches.findTexts(id, preview(), (page - 1) * PAGE_SIZE, PAGE_SIZE);
    }

    public String getUndoText() {
        return getKept() == 0
                ? texts.format("wordpress.batch.text.undoAll", getErasable())
                : texts.format("wordpress.batch.text.undo", getErasable(), getKept());
    }

    public int getPage() {
        return page;
    }

    public final int getPageCount() {
        return getBatch() == null ? 1 : Math.max(1, (getBatch().getTexts() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public String getPageText() {
        return texts.format("wordpress.report.text.page", page, getPageCount());
    }

    public String address(int wanted) {
        return "/admin/wordpress/batch?batch=" + id + "&page=" + wanted;
    }
}
