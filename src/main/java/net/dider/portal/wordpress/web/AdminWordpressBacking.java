package net.dider.portal.wordpress.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.wordpress.entity.ImportBatch;
import net.dider.portal.wordpress.service.ImportBatchService;
import net.dider.portal.wordpress.service.ImportOptions;
import net.dider.portal.wordpress.service.WordpressImportService;
import net.dider.portal.wordpress.service.WxrRefused;

/** Where a file is handed in, and what was imported so far. */
@Named
@RequestScoped
public class AdminWordpressBacking {

    @Inject
    private WordpressImportService imports;

    @Inject
    private ImportBatchService batches;

    @Inject
    private Languages languages;

    @Inject
    private FormMessages messages;

    private Part file;
    private String language;
    private boolean drafts;
    private List<ImportBatch> all;
    private String waiting;

    @PostConstruct
    void load() {
        language = languages.getDefault().getCode();
        all = batches.find();
        waiting = imports.findWaiting().orElse(null);
    }

    /** Leads to the report on it; what cannot be read says why. */
    public void upload() {
        if (file == null || languages.find(language).isEmpty()) {
            messages.error("form:file", "wordpress.refused.message.EMPTY");
            return;
        }
        try (var content = file.getInputStream()) {
            imports.upload(content, file.getSubmittedFileName(), new ImportOptions(language, drafts));
            FacesContext.getCurrentInstance().getExternalContext().redirect("/admin/wordpress/report");
        } catch (WxrRefused refused) {
            messages.error("form:file", "wordpress.refused.message." + refused.getReason(), refused.getLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ImportBatch> getAll() {
        return all;
    }

    /** Name of the file whose report was made and not acted upon; null when there is none. */
    public String getWaiting() {
        return waiting;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public boolean isDrafts() {
        return drafts;
    }

    public void setDrafts(boolean drafts) {
        this.drafts = drafts;
    }
}
