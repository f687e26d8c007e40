package net.dider.portal.translations.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.service.TextConflict;
import net.dider.portal.translations.service.TextEdit;
import net.dider.portal.translations.service.TextFinding;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextRow;
import net.dider.portal.translations.service.TextService;

/**
 * One text in all languages, for the panel beside a page: {@code GET ?key=…} tells its words, {@code POST} with key,
 * language, value (none: as it ships) and what was seen stores them. 404 for no such text, 403 for a language that is not
 * this translator's, 409 with what somebody else wrote meanwhile, 422 with the sentences that say what is wrong.
 */
@WebServlet("/admin/translations/text")
public class PageTextServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VALUE = "value";
    private static final String LANGUAGE = "language";

    @Inject
    private transient TextService textService;

    @Inject
    private transient TextGrid grid;

    @Inject
    private transient Languages languages;

    @Inject
    private transient Texts texts;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = request.getParameter("key") == null
                ? null
                : grid.find(request.getParameter("key")).orElse(null);
        if (found == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var words = Json.createArrayBuilder();
        languages.getAll().forEach(l -> words.add(word(found, l)));
        answer(
                response,
                HttpServletResponse.SC_OK,
                Json.createObjectBuilder().add("key", found.key()).add("words", words));
    }

    private JsonObjectBuilder word(TextRow row, Language language) {
        var word = row.words().get(language.getCode());
        return Json.createObjectBuilder()
                .add(LANGUAGE, language.getCode())
                .add("name", language.getOwnName())
                .add("direction", language.getDirection())
                .add(VALUE, word.value() == null ? "" : word.value())
                .add("shipped", word.shipped() == null ? "" : word.shipped())
                .add("overridden", word.overridden())
                .add("open", textService.mayChange(language.getCode()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var edit = new TextEdit(
                request.getParameter("key"),
                request.getParameter(LANGUAGE),
                request.getParameter(VALUE),
                request.getParameter("seen"));
        if (edit.key() == null
                || edit.language() == null
                || languages.find(edit.language()).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!textService.mayChange(edit.language())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var answer = Json.createObjectBuilder();
        try {
            textService.save(edit);
            var now = texts.current(edit.key(), edit.language());
            answer(response, HttpServletResponse.SC_OK, answer.add(VALUE, now == null ? "" : now));
        } catch (TextConflict conflict) {
            answer(response, HttpServletResponse.SC_CONFLICT, answer.add(VALUE, conflict.getTheirs()));
        } catch (TextRefused refused) {
            answer(
                    response,
                    422,
                    answer.add(
                                    "problem",
                                    refused.getFindings().stream()
                                            .map(f -> sentence(f, request))
                                            .collect(Collectors.joining(" ")))
                            .add(
                                    "cured",
                                    refused.getFindings().stream()
                                            .map(TextFinding::cured)
                                            .filter(c -> c != null)
                                            .findFirst()
                                            .orElse("")));
        }
    }

    /** In the language of the page beside which the panel stands. */
    private String sentence(TextFinding finding, HttpServletRequest request) {
        var reader = Optional.ofNullable(request.getParameter("reader"))
                .flatMap(languages::find)
                .orElseGet(activeLanguage::getLanguage);
        return texts.format(
                reader, "translations.refused.message." + finding.rule().name(), finding.detail());
    }

    private static void answer(HttpServletResponse response, int status, JsonObjectBuilder words) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(words.build().toString());
    }
}
