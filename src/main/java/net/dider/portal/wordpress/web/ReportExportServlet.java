package net.dider.portal.wordpress.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.SpreadsheetCsv;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.wordpress.service.ImportReport;
import net.dider.portal.wordpress.service.WordpressImportService;
import net.dider.portal.wordpress.service.WxrRefused;

/** The report on the waiting file as a file of its own. */
@WebServlet("/admin/wordpress/report/export")
public class ReportExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient WordpressImportService imports;

    @Inject
    private transient ReportTexts words;

    @Inject
    private transient DateTexts dates;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Event<Audited> audited;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ImportReport report;
        try {
            report = imports.getReport();
        } catch (WxrRefused noFileWaits) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var view = ReportView.of(request.getParameter("show"));
        audited.fire(Audited.of(AuditKind.EXPORTED, "import-report", "csv").change(null, request.getQueryString()));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"wordpress.csv\"");
        response.setHeader("Cache-Control", "no-store");
        var csv = SpreadsheetCsv.begin(response.getOutputStream());
        csv.printRecord(
                texts.get("wordpress.report.column.post"),
                texts.get("wordpress.report.column.kind"),
                texts.get("wordpress.report.column.title"),
                texts.get("wordpress.report.column.language"),
                texts.get("wordpress.report.column.date"),
                texts.get("wordpress.report.column.outcome"),
                texts.get("wordpress.report.column.reason"),
                texts.get("wordpress.report.column.address"),
                texts.get("wordpress.report.column.former"),
                texts.get("wordpress.report.column.terms"),
                texts.get("wordpress.report.column.leftovers"),
                texts.get("wordpress.report.column.missing"),
                texts.get("wordpress.report.column.taken"));
        for (var line : report.lines().stream().filter(view::shows).toList()) {
            csv.printRecord(
                    line.post(),
                    SpreadsheetCsv.guarded(words.kind(line.kind())),
                    SpreadsheetCsv.guarded(line.title()),
                    SpreadsheetCsv.guarded(line.language()),
                    line.date() == null ? "" : dates.machineDay(line.date()),
                    words.outcome(line),
                    words.reason(line),
                    words.address(line),
                    joined(line.addresses()),
                    joined(line.terms()),
                    joined(line.leftovers()),
                    joined(line.missing()),
                    joined(line.taken()));
        }
        csv.flush();
    }

    private static String joined(List<String> several) {
        return SpreadsheetCsv.guarded(String.join(", ", several));
    }
}
