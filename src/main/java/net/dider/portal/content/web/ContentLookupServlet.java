package net.dider.portal.content.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.service.LinkTargetService;
import net.dider.portal.content.service.LinkTargetService.LinkTarget;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.media.service.MediaLibraryService;
import net.dider.portal.media.service.MediaRefused;
import net.dider.portal.platform.text.Texts;

/**
 * What the editor in the browser asks: which items a word finds, what a link leads to, what the library says of a file in
 * the language of the text.
 */
@WebServlet("/admin/content/lookup")
public class ContentLookupServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;

    @Inject
    private transient LinkTargetService targets;

    @Inject
    private transient MediaLibraryService library;

    @Inject
    private transient ContentTypes types;

    @Inject
    private transient Texts texts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = value(request, "language");
        var answer = Json.createObjectBuilder();
        if (value(request, "media").matches("\\d{1,18}")) {
            try {
                answer.add("file", file(library.get(Long.parseLong(value(request, "media"))), language, library));
            } catch (MediaRefused none) {
                answer.addNull("file");
            }
        } else {
            var item = value(request, "item");
            var items = Json.createArrayBuilder();
            (item.matches("\\d{1,18}")
                            ? targets.find(List.of(Long.valueOf(item)), language)
                            : targets.search(value(request, "q"), language, MOST))
                    .forEach(t -> items.add(item(t)));
            answer.add("items", items);
        }
        write(response, answer);
    }

    private JsonObjectBuilder item(LinkTarget target) {
        return Json.createObjectBuilder()
                .add("id", target.id())
                .add("title", target.title())
                .add("titleLanguage", target.titleLanguage())
                .add("type", texts.get(types.get(target.type()).getLabel()))
                .add(
                        "state",
                        texts.get(
                                target.deleted() ? "content.list.text.trash" : "content.state.enum." + target.state()));
    }

    static JsonObjectBuilder file(MediaFile file, String language, MediaLibraryService library) {
        var words = file.in(language);
        return Json.createObjectBuilder()
                .add("id", file.id())
                .add("kind", file.kind().name())
                .add("type", file.type().name())
                .add("title", file.title())
                .add("alternative", words.alternative())
                .add("caption", words.caption())
                .add("decorative", words.decorative())
                .add("lock", words.lockVersion())
                .add("lacking", file.lacks(language))
                .add("trashed", file.trashed())
                .add("writable", library.mayWrite(language));
    }

    static void write(HttpServletResponse response, JsonObjectBuilder answer) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(answer.build().toString());
    }

    static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
