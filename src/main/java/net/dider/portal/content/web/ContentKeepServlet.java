package net.dider.portal.content.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import net.dider.portal.content.entity.OwnFields;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentRefused;
import net.dider.portal.content.service.DraftService;
import net.dider.portal.platform.text.DateTexts;

/**
 * Keeps what is being typed in the editor and tells who else is there, for a script that asks every few seconds. Only
 * the signed-in person ever gets it back.
 */
@WebServlet("/admin/content/keep")
public class ContentKeepServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String OWN = "own.";
    /** In place of the item's number, while there is none. */
    private static final String BEGUN = "new";

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient DateTexts dates;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var item = value(request, "item");
        var base = value(request, "base");
        var language = value(request, "language");
        if (!item.matches(BEGUN + "|\\d{1,18}") || !base.matches("\\d{0,9}") || language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var answer = Json.createObjectBuilder();
        try {
            if (request.getParameter("body") != null) {
                var at = item.equals(BEGUN)
                        ? drafts.keepBegun(value(request, "type"), language, typed(request))
                        : drafts.keep(
                                Long.parseLong(item),
                                language,
                                base.isEmpty() ? 0 : Integer.parseInt(base),
                                typed(request));
                answer.add("at", dates.clock(at));
            }
            var colleagues = Json.createArrayBuilder();
            if (!item.equals(BEGUN)) {
                drafts.meet(Long.parseLong(item), language).forEach(c -> colleagues.add(c.name()));
            }
            answer.add("colleagues", colleagues);
        } catch (ContentRefused gone) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.build().toString());
    }

    private static WrittenText typed(HttpServletRequest request) {
        return new WrittenText(
                value(request, "title"),
                value(request, "slug"),
                value(request, "summary"),
                value(request, "body"),
                value(request, "metaTitle"),
                value(request, "metaDescription"),
                own(request));
    }

    /** The fields of the item's type come as {@code own.<name>}. */
    private static OwnFields own(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(OWN)) {
                fields.put(name.substring(OWN.length()), values[0]);
            }
        });
        return new OwnFields(fields);
    }

    private static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
