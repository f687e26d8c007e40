package net.dider.portal.content.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import net.dider.portal.content.service.LinkReportService;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.SpreadsheetCsv;
import net.dider.portal.platform.text.Texts;

/** The report on links as a file: what its address shows, all pages of it. */
@WebServlet("/admin/content/links/export")
public class LinkExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 1_000;

    @Inject
    private transient LinkReportService report;

    @Inject
    private transient DateTexts dates;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Event<Audited> audited;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var parameters = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        var filter = LinkQuery.of(parameters).filter();
        audited.fire(Audited.of(AuditKind.EXPORTED, "link-list", "csv").change(null, request.getQueryString()));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"links-" + dates.machineDay(Instant.now()) + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        var csv = SpreadsheetCsv.begin(response.getOutputStream());
        csv.printRecord(
                texts.get("content.links.column.text"),
                texts.get("content.links.column.language"),
                texts.get("content.links.column.link"),
                texts.get("content.links.column.target"),
                texts.get("content.links.column.kind"));
        int first = 0;
        for (var rows = report.find(filter, first, CHUNK); !rows.isEmpty(); rows = report.find(filter, first, CHUNK)) {
            for (var row : rows) {
                csv.printRecord(
                        SpreadsheetCsv.guarded(row.title()),
                        row.language(),
                        SpreadsheetCsv.guarded(row.words()),
                        SpreadsheetCsv.guarded(row.href()),
                        texts.get("content.links.enum." + row.kind()));
            }
            csv.flush();
            first += CHUNK;
        }
        csv.flush();
    }
}
