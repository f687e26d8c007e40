package net.dider.portal.content.web;

import static net.dider.portal.content.web.ContentLookupServlet.value;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.dider.portal.media.service.MediaFile;
import net.dider.portal.media.service.MediaLibraryService;
import net.dider.portal.media.service.MediaRefused;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;

/** Takes the words of a picture in one language from the editor it stands in; the library stores them for all texts. */
@WebServlet("/admin/content/words")
public class ContentWordsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MediaLibraryService library;

    @Inject
    private transient Languages languages;

    @Inject
    private transient Texts texts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var media = value(request, "media");
        var lock = value(request, "lock");
        var language = value(request, "language");
        if (!media.matches("\\d{1,18}")
                || !lock.matches("\\d{1,9}")
                || languages.find(language).isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var id = Long.parseLong(media);
        try {
            library.say(
                    id,
                    new MediaFile.Words(
                            language,
                            value(request, "alternative"),
                            value(request, "caption"),
                            !value(request, "decorative").isEmpty(),
                            Integer.parseInt(lock)));
            ContentLookupServlet.write(
                    response,
                    Json.createObjectBuilder()
                            .add("file", ContentLookupServlet.file(library.get(id), language, library)));
        } catch (MediaRefused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            ContentLookupServlet.write(
                    response,
                    Json.createObjectBuilder()
                            .add(
                                    "refused",
                                    texts.format("media.refused.message." + refused.getReason(), refused.getLimit())));
        }
    }
}
