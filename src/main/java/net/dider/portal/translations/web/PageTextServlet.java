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
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.service.TextConflict;
import net.dider.portal.translations.service.TextEdit;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextService;

/**
 * One text in all languages, for the panel beside a page: {@code GET ?key=…} tells its words with what helps to write
 * them, {@code POST} with key, language, value (none: as it ships) and what was seen stores them; with {@code judge} it
 * only says what it would say. 404 for no such text, 403 for a language that is not this translator's, 409 with what
 * somebody else wrote meanwhile, 422 with what is wrong.
 */
@WebServlet("/admin/translations/text")
public class PageTextServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VALUE = "value";
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient TextService textService;

    @Inject
    private transient TextForms forms;

    @Inject
    private transient PageTextJson json;

    @Inject
    private transient Languages languages;

    @Inject
    private transient Texts texts;

    @Inject
    private transient ActiveLanguage activeLanguage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = request.getParameter("key");
        var words = Json.createArrayBuilder();
        var known = 0;
        for (var language : languages.getAll()) {
            var form = key == null ? Optional.<TextForm>empty() : forms.make(key, language.getCode());
            if (form.isPresent()) {
                words.add(json.word(form.get(), reader(request)));
                known++;
            }
        }
        if (known == 0) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        answer(
                response,
                HttpServletResponse.SC_OK,
                Json.createObjectBuilder().add("key", key).add("words", words));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var edit = new TextEdit(
                request.getParameter("key"),
                request.getParameter("language"),
                request.getParameter(VALUE),
                request.getParameter("seen"));
        var language = edit.key() == null || edit.language() == null
                ? Optional.<Language>empty()
                : languages.find(edit.language());
        if (language.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!textService.mayChange(edit.language())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (request.getParameter("judge") != null) {
            answer(response, HttpServletResponse.SC_OK, says(edit.value(), edit, language.get(), request));
            return;
        }
        try {
            textService.save(edit);
            var now = texts.current(edit.key(), edit.language());
            answer(
                    response,
                    HttpServletResponse.SC_OK,
                    says(now, edit, language.get(), request).add(VALUE, now == null ? "" : now));
        } catch (TextConflict conflict) {
            answer(
                    response,
                    HttpServletResponse.SC_CONFLICT,
                    Json.createObjectBuilder().add(VALUE, conflict.getTheirs()));
        } catch (TextRefused refused) {
            answer(response, UNPROCESSABLE, says(edit.value(), edit, language.get(), request));
        }
    }

    private JsonObjectBuilder says(String words, TextEdit edit, Language language, HttpServletRequest request) {
        return json.says(forms.judge(edit.key(), language, words == null ? "" : words), reader(request));
    }

    /** In the language of the page beside which the panel stands. */
    private Language reader(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("reader"))
                .flatMap(languages::find)
                .orElseGet(activeLanguage::getLanguage);
    }

    private static void answer(HttpServletResponse response, int status, JsonObjectBuilder words) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(words.build().toString());
    }
}
