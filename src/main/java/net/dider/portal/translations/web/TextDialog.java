package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.TextUse;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.platform.web.Resumed;
import net.dider.portal.translations.entity.TextChange;
import net.dider.portal.translations.service.TextConflict;
import net.dider.portal.translations.service.TextEdit;
import net.dider.portal.translations.service.TextHistoryService;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextService;
import net.dider.portal.translations.service.WordDiff;
import org.primefaces.PrimeFaces;

/** One text in all languages, with what became of it. */
@Named
@ViewScoped
public class TextDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TextForms forms;

    @Inject
    private transient TextService service;

    @Inject
    private transient TextHistoryService history;

    @Inject
    private transient Languages languages;

    @Inject
    private transient TextUse use;

    @Inject
    private transient FormMessages messages;

    private String editedKey;
    private List<TextForm> words = List.of();
    private transient List<Line> lines;

    /**
     * One change of it.
     *
     * @param back what going back to before it would produce, null where that is what stands there
     */
    public record Line(TextChange change, String language, String who, List<WordDiff.Piece> pieces, String back) {}

    @PostConstruct
    void load() {
        Resumed.values(FacesContext.getCurrentInstance().getExternalContext(), "edit")
                .forEach(this::take);
    }

    /** The script names the text; it opens in all languages. */
    public void open() {
        take(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("key", ""));
        PrimeFaces.current().executeScript("PF('textDialog').show()");
    }

    private void take(String key) {
        words = languages.getAll().stream()
                .map(l -> forms.make(key, l.getCode()))
                .flatMap(Optional::stream)
                .toList();
        editedKey = words.isEmpty() ? null : key;
        lines = null;
    }

    public void judge(TextForm word) {
        forms.judge(word);
    }

    /** Stores every language that was changed; what one refuses stays typed and open, with the reason beside it. */
    public void save() {
        var refused = false;
        for (var word : words) {
            if (!word.getKnown().readOnly() && word.isTouched() && !forms.save(word)) {
                refused = true;
            }
        }
        lines = null;
        if (!refused) {
            finish();
        }
    }

    /** Back to what ships in every language. */
    public void takeBack() throws TextRefused {
        for (var word : words) {
            if (!word.getKnown().readOnly() && word.getKnown().overridden()) {
                service.takeBack(editedKey, word.getLanguage());
            }
        }
        finish();
    }

    private void finish() {
        lines = null;
        messages.done("translations.list.message.saved");
        PrimeFaces.current().executeScript("PF('textDialog').hide()");
    }

    /** The new default is not wanted: one's own text stays. */
    public void keep(TextForm word) {
        service.keepOverride(editedKey, word.getLanguage());
        saved();
    }

    public void takeDefault(TextForm word) throws TextRefused {
        service.takeBack(editedKey, word.getLanguage());
        saved();
    }

    public void markUpToDate(TextForm word) {
        service.markUpToDate(editedKey, word.getLanguage());
        saved();
    }

    public void review(TextForm word) {
        service.review(editedKey, word.getLanguage(), !word.getKnown().reviewed());
        saved();
    }

    /** Back to what stood there before that change. */
    public void revert(Line line) {
        var change = line.change();
        var now = words.stream()
                .filter(w -> w.getLanguage().equals(change.getLanguage()))
                .map(TextForm::getSeen)
                .findFirst()
                .orElse(null);
        try {
            service.revert(new TextEdit(editedKey, change.getLanguage(), change.getOldValue(), now));
            saved();
        } catch (TextRefused e) {
            messages.error(
                    null,
                    "translations.refused.message." + e.getReason(),
                    e.getFindings().get(0).detail());
        } catch (TextConflict e) {
            take(editedKey);
            messages.error(null, "translations.edit.message.changedMeanwhile");
        }
    }

    private void saved() {
        messages.done("translations.list.message.saved");
        stay();
    }

    /** What was typed elsewhere is not lost: only what stands there now is asked again. */
    void stay() {
        if (editedKey == null) {
            return;
        }
        var typed = words;
        take(editedKey);
        for (var word : words) {
            typed.stream()
                    .filter(t -> t.getLanguage().equals(word.getLanguage()) && t.isTouched())
                    .forEach(t -> word.setValue(t.getValue()));
        }
    }

    public List<Line> getLines() {
        if (lines == null && editedKey != null) {
            var changes = history.find(editedKey);
            var names = history.findNames(
                    changes.stream().map(TextChange::getChangedBy).toList());
            lines = changes.stream()
                    .map(c -> new Line(
                            c,
                            languages
                                    .find(c.getLanguage())
                                    .map(l -> l.getOwnName())
                                    .orElse(c.getLanguage()),
                            c.getChangedBy() == null ? null : names.get(c.getChangedBy()),
                            WordDiff.of(c.getOldValue(), c.getNewValue()),
                            back(c)))
                    .toList();
        }
        return lines == null ? List.of() : lines;
    }

    private String back(TextChange change) {
        var word = words.stream()
                .filter(w -> w.getLanguage().equals(change.getLanguage()))
                .findFirst();
        return word.isEmpty()
                        || word.get().getKnown().readOnly()
                        || change.getOldValue() == null
                        || Objects.equals(word.get().getSeen(), change.getOldValue())
                ? null
                : change.getOldValue();
    }

    /** The first page it was seen on; null for nowhere yet. */
    public String getSeenOn() {
        return editedKey == null ? null : use.pageOf(editedKey);
    }

    public String getEditedKey() {
        return editedKey;
    }

    public List<TextForm> getWords() {
        return words;
    }
}
