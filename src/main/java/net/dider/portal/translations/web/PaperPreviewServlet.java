package net.dider.portal.translations.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.dider.portal.platform.pdf.PaperSampleService;

/** A paper with samples on it, as it is printed. */
@WebServlet("/admin/translations/paper")
public class PaperPreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PaperSampleService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var paper = request.getParameter("paper");
        var language = request.getParameter("language");
        var found = paper == null || language == null ? Optional.<byte[]>empty() : service.print(paper, language);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setContentLength(found.get().length);
        response.setHeader("Content-Disposition", "inline; filename=\"" + paper + "." + language + ".pdf\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(found.get());
    }
}
