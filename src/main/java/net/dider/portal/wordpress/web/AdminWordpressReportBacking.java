package net.dider.portal.wordpress.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.wordpress.service.ImportLine;
import net.dider.portal.wordpress.service.ImportReport;
import net.dider.portal.wordpress.service.WordpressImportService;
import net.dider.portal.wordpress.service.WxrRefused;

/** What an import would do, page by page; what is shown stands in the address. Then the import itself. */
@Named
@RequestScoped
public class AdminWordpressReportBacking {

    private static final int PAGE_SIZE = 50;
    private static final String ADDRESS = "/admin/wordpress/report";

    @Inject
    private WordpressImportService imports;

    @Inject
    private Texts texts;

    @Inject
    private FormMessages messages;

    private ImportReport report;
    private List<ImportLine> lines = List.of();
    private ReportView view;
    private int page;
    private String digest;

    /** Some of the lines, how many they are, and where they are shown. */
    public record Tab(String label, String address, long count, boolean current) {}

    /** Why something stays out or waits, and how often. */
    public record Count(String label, long count) {}

    @PostConstruct
    void load() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        view = ReportView.of(asked.get("show"));
        try {
            report = imports.getReport();
        } catch (WxrRefused noFileWaits) {
            return;
        }
        lines = report.lines().stream().filter(view::shows).toList();
        digest = report.digest();
        var number = asked.getOrDefault("page", "1");
        page = Math.min(number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1, getPageCount());
    }

    /** Does what the report says; where something changed meanwhile, the new report is shown instead. */
    public void run() {
        try {
            var id = imports.run(digest);
            imports.discard();
            messages.doneAfterRedirect("wordpress.report.message.done");
            leave("/admin/wordpress/batch?batch=" + id);
        } catch (WxrRefused refused) {
            load();
            messages.error(null, "wordpress.refused.message." + refused.getReason(), refused.getLine());
        } catch (ContentRefused meanwhile) {
            load();
            messages.error(null, "wordpress.refused.message.CHANGED");
        }
    }

    public void discard() {
        imports.discard();
        leave("/admin/wordpress");
    }

    private static void leave(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Tab> getTabs() {
        return Arrays.stream(ReportView.values())
                .map(v -> new Tab(
                        texts.get("wordpress.view.enum." + v),
                        ADDRESS + "?show=" + v,
                        report.lines().stream().filter(v::shows).count(),
                        v == view))
                .toList();
    }

    public List<Count> getReasons() {
        Map<ImportLine.Reason, Long> counts = new EnumMap<>(ImportLine.Reason.class);
        report.lines().stream().filter(l -> l.reason() != null).forEach(l -> counts.merge(l.reason(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(e -> new Count(texts.get("wordpress.reason.enum." + e.getKey()), e.getValue()))
                .toList();
    }

    public List<ImportLine> getLines() {
        return lines.subList(Math.min(lines.size(), (page - 1) * PAGE_SIZE), Math.min(lines.size(), page * PAGE_SIZE));
    }

    public ImportReport getReport() {
        return report;
    }

    public boolean isRunnable() {
        return report.texts() > 0;
    }

    public int getPage() {
        return page;
    }

    public final int getPageCount() {
        return Math.max(1, (lines.size() + PAGE_SIZE - 1) / PAGE_SIZE);
    }

    public String getPageText() {
        return texts.format("wordpress.report.text.page", page, getPageCount());
    }

    public String address(int wanted) {
        return ADDRESS + "?show=" + view + "&page=" + wanted;
    }

    public String getDigest() {
        return digest;
    }

    public void setDigest(String digest) {
        this.digest = digest;
    }
}
