package net.dider.portal.translations.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.dider.portal.platform.mail.MailSampleService;

/** A sample letter as its recipient sees it, for the frame of its preview: it runs nothing and leads nowhere. */
@WebServlet("/admin/translations/letter")
public class LetterPreviewServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailSampleService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var letter = request.getParameter("letter");
        var language = request.getParameter("language");
        var found = letter == null || language == null
                ? Optional.<MailSampleService.Preview>empty()
                : service.preview(letter, language);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox; form-action 'none';"
                        + " frame-ancestors 'self'; base-uri 'none'");
        response.setContentType("text/html; charset=UTF-8");
        response.getWriter().write(found.get().html());
    }
}
