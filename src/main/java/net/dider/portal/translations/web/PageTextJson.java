package net.dider.portal.translations.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.text.Texts;

/** What the panel beside a page is told of a text; sentences in the language of that page. */
@ApplicationScoped
class PageTextJson {

    private static final String LANGUAGE = "language";

    @Inject
    private Texts texts;

    public JsonObjectBuilder word(TextForm form, Language reader) {
        var known = form.getKnown();
        var terms = Json.createArrayBuilder();
        form.getTerms()
                .forEach(t -> terms.add(
                        Json.createObjectBuilder().add("word", t.text()).add("agreed", t.agreed())));
        var memory = Json.createArrayBuilder();
        form.getSuggestions()
                .forEach(s -> memory.add(Json.createObjectBuilder()
                        .add("translation", s.translation())
                        .add("source", s.percent() == 100 ? "" : s.source())
                        .add("likeness", texts.format(reader, "translations.edit.text.likeness", s.percent()))
                        .add("place", s.place())
                        .add("address", s.address())));
        return says(new TextForms.Said(form.getFindings(), form.getPreviews()), reader)
                .add(LANGUAGE, known.language())
                .add("name", known.ownName())
                .add("direction", known.direction())
                .add("value", form.getSeen())
                .add("shipped", known.shipped() == null ? "" : known.shipped())
                .add("overridden", known.overridden())
                .add("open", !known.readOnly())
                .add("terms", terms)
                .add("memory", memory);
    }

    /** What the checks find, and how the words read with samples. */
    public JsonObjectBuilder says(TextForms.Said said, Language reader) {
        var findings = Json.createArrayBuilder();
        said.findings()
                .forEach(f -> findings.add(Json.createObjectBuilder()
                        .add("error", f.rule().isError())
                        .add("sentence", texts.format(reader, "translations.refused.message." + f.rule(), f.detail()))
                        .add("cured", f.cured() == null ? "" : f.cured())));
        return Json.createObjectBuilder()
                .add("findings", findings)
                .add("previews", Json.createArrayBuilder(said.previews()));
    }
}
