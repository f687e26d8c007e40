package net.dider.portal.translations.web;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.dider.portal.platform.security.AuditKind;
import net.dider.portal.platform.security.Audited;
import net.dider.portal.translations.service.TextExchangeService;

/** Interface texts as a file; what it holds stands in the address. */
@WebServlet("/admin/translations/export")
public class TextExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TextExchangeService exchange;

    @Inject
    private transient Event<Audited> audited;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var wanted = ExportQuery.of(request.getParameterMap());
        if (wanted.languages().isEmpty()) {
            response.sendRedirect("/admin/translations/exchange?" + wanted.parameters());
            return;
        }
        var file = exchange.export(wanted.selection(), wanted.format());
        audited.fire(Audited.of(AuditKind.EXPORTED, "text-list", file.name()).change(null, wanted.parameters()));
        response.setContentType(file.mediaType());
        response.setContentLength(file.bytes().length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file.bytes());
    }
}
