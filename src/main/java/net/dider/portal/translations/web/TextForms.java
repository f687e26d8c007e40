package net.dider.portal.translations.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.service.Glossary;
import net.dider.portal.translations.service.TextConflict;
import net.dider.portal.translations.service.TextEdit;
import net.dider.portal.translations.service.TextFinding;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextHistoryService;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextRow;
import net.dider.portal.translations.service.TextService;
import net.dider.portal.translations.service.TextState;
import net.dider.portal.translations.service.TranslationMemory;

/** Makes the forms texts are written in, judges what is typed and stores it. */
@Named
@ApplicationScoped
public class TextForms {

    @Inject
    private TextGrid grid;

    @Inject
    private TextService service;

    @Inject
    private TextHistoryService history;

    @Inject
    private Glossary glossary;

    @Inject
    private TranslationMemory memory;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    /** The text in that language as it stands now; empty for a key or language there is not. */
    public Optional<TextForm> make(String key, String code) {
        return languages.find(code).flatMap(language -> grid.find(key).map(row -> {
            var word = row.words().get(code);
            var source = languages.getDefault();
            var facts = word.facts();
            var form = new TextForm(
                    new TextForm.Known(
                            key,
                            code,
                            language.getOwnName(),
                            language.getDirection(),
                            word.shipped(),
                            facts.shippedThen(),
                            language.equals(source) ? null : row.source(),
                            facts.marked() ? facts.sourceThen() : texts.shipped(key, source.getCode()),
                            word.overridden(),
                            word.is(TextState.OUTDATED),
                            word.is(TextState.DEFAULT_CHANGED),
                            word.is(TextState.REVIEWED),
                            !service.mayChange(code)),
                    word.value());
            if (!language.equals(source)) {
                form.help(
                        glossary.mark(row.source(), source.getCode(), code),
                        memory.find(key, row.source(), source.getCode(), code));
            }
            if (word.value() != null) {
                judge(form);
            }
            return form;
        }));
    }

    /** What would be said of words on saving, and how they read. */
    public record Said(List<TextFinding> findings, List<String> previews) {}

    public Said judge(String key, Language language, String words) {
        return new Said(service.findings(key, language.getCode(), words), preview(key, language, words));
    }

    /** Says of what is typed what would be said of it on saving, and how it reads. */
    public void judge(TextForm form) {
        var known = form.getKnown();
        var said = judge(known.key(), languages.find(known.language()).orElseThrow(), form.getValue());
        form.judge(said.findings(), said.previews());
    }

    private List<String> preview(String key, Language language, String value) {
        return service.preview(
                key,
                language.getCode(),
                value,
                Arrays.asList(texts.get("translations.edit.text.samples").split(", ")));
    }

    /** Stores what is typed. False: nothing was stored, and the form says why. */
    public boolean save(TextForm form) {
        var known = form.getKnown();
        try {
            service.save(new TextEdit(known.key(), known.language(), form.getValue(), form.getSeen()));
            return true;
        } catch (TextRefused e) {
            judge(form);
        } catch (TextConflict e) {
            clash(form, e.getTheirs());
        }
        return false;
    }

    /** Their words, and who wrote them if that is known. */
    private void clash(TextForm form, String theirs) {
        var last = history.find(form.getKnown().key()).stream()
                .filter(c -> c.getLanguage().equals(form.getLanguage()))
                .findFirst();
        var who = last.flatMap(c -> Optional.ofNullable(c.getChangedBy()))
                .map(id -> history.findNames(List.of(id)).get(id))
                .orElse("");
        form.clash(new TextForm.Theirs(
                theirs,
                Objects.requireNonNullElse(who, ""),
                last.map(c -> c.getChangedAt()).orElse(null)));
    }

    /** What the grid says of a text beside its words. */
    public List<TextState> chips(TextRow.Word word) {
        return Arrays.stream(TextState.values())
                .filter(s -> s != TextState.UNUSED && word.is(s))
                .toList();
    }

    /** In the reader's language. */
    public String sentence(TextFinding finding) {
        return texts.format("translations.refused.message." + finding.rule(), finding.detail());
    }
}
