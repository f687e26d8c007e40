package net.dider.portal.content.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dider.portal.content.service.ContentListService;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.platform.security.PersonNames;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.SpreadsheetCsv;
import net.dider.portal.platform.text.Texts;

/** The matrix as a file: what its address shows, all pages of it. */
@WebServlet("/admin/content/export")
public class ContentExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int CHUNK = 500;

    @Inject
    private transient ContentListService list;

    @Inject
    private transient ContentTypes types;

    @Inject
    private transient Languages languages;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient PersonNames names;

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
        var query = ContentQuery.of(types, parameters);
        var filter = query.filter(signedIn.accountId());
        audited.fire(Audited.of(AuditKind.EXPORTED, "content-list", "csv").change(null, request.getQueryString()));
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"content-" + dates.machineDay(Instant.now()) + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        var csv = SpreadsheetCsv.begin(response.getOutputStream());
        var heads = new ArrayList<>(List.of(texts.get("content.list.column.title")));
        languages.getAll().forEach(l -> heads.add(l.getOwnName()));
        heads.add(texts.get("content.list.field.owner"));
        heads.add(texts.get("content.list.column.changed"));
        csv.printRecord(heads);
        var first = 0;
        var rows = list.find(filter, activeLanguage.getCode(), first, CHUNK);
        while (!rows.isEmpty()) {
            var owners = names.find(rows.stream()
                    .map(ContentListService.ItemRow::ownerId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            for (var row : rows) {
                csv.printRecord(cells(row, owners));
            }
            csv.flush();
            first += CHUNK;
            rows = list.find(filter, activeLanguage.getCode(), first, CHUNK);
        }
        csv.flush();
    }

    private List<Object> cells(ContentListService.ItemRow row, Map<Long, String> owners) {
        var cells = new ArrayList<Object>();
        cells.add(SpreadsheetCsv.guarded(row.title()));
        for (Map.Entry<String, ContentListService.Cell> cell : row.cells().entrySet()) {
            cells.add(texts.get("content.state.enum." + cell.getValue().state()));
        }
        cells.add(SpreadsheetCsv.guarded(row.ownerId() == null ? "" : owners.getOrDefault(row.ownerId(), "")));
        cells.add(dates.minute(row.changedAt()));
        return cells;
    }
}
