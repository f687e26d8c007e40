package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.platform.web.Resumed;
import net.dider.portal.translations.service.TextFilter;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextRefused;
import net.dider.portal.translations.service.TextRow;
import net.dider.portal.translations.service.TextService;
import org.primefaces.PrimeFaces;

/** The grid of interface texts, all languages side by side; filters stand in the address. */
@Named
@ViewScoped
public class AdminTranslationsBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TextService textService;

    @Inject
    private transient TextGrid grid;

    @Inject
    private transient Languages languages;

    @Inject
    private transient Texts texts;

    @Inject
    private transient FormMessages messages;

    private String question;
    private String module;
    private boolean changedOnly;
    private transient List<TextRow> rows;
    private String editedKey;
    private List<WordForm> words = List.of();

    /** One language of the text being edited. */
    public static class WordForm implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String language;
        private final String ownName;
        private final String shipped;
        private final boolean overridden;
        private final boolean readOnly;
        private String value;

        WordForm(String language, String ownName, TextRow.Word word, boolean readOnly) {
            this.readOnly = readOnly;
            this.language = language;
            this.ownName = ownName;
            this.shipped = word.shipped();
            this.overridden = word.overridden();
            this.value = word.value();
        }

        public String getLanguage() {
            return language;
        }

        public String getOwnName() {
            return ownName;
        }

        public String getShipped() {
            return shipped;
        }

        public boolean isOverridden() {
            return overridden;
        }

        /** Not a language of this translator. */
        public boolean isReadOnly() {
            return readOnly;
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }
    }

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        question = parameters.getOrDefault("q", "");
        module = parameters.getOrDefault("module", "");
        changedOnly = parameters.containsKey("changed");
        Resumed.values(FacesContext.getCurrentInstance().getExternalContext(), "edit")
                .forEach(this::take);
    }

    /** Opens one text in all languages. */
    public void edit(String key) {
        take(key);
        PrimeFaces.current().executeScript("PF('textDialog').show()");
    }

    private void take(String key) {
        var row = grid.find(key).orElse(null);
        editedKey = row == null ? null : key;
        words = row == null
                ? List.of()
                : languages.getAll().stream()
                        .map(l -> new WordForm(
                                l.getCode(),
                                l.getOwnName(),
                                row.words().get(l.getCode()),
                                !textService.mayChange(l.getCode())))
                        .toList();
    }

    /** Stores every language that was changed; what one refuses stays typed and open, with the reason beside it. */
    public void save() {
        boolean refused = false;
        for (int n = 0; n < words.size(); n++) {
            var word = words.get(n);
            try {
                if (!word.isReadOnly() && !java.util.Objects.equals(word.getValue(), current(word))) {
                    textService.say(editedKey, word.getLanguage(), word.getValue());
                }
            } catch (TextRefused e) {
                refused = true;
                messages.error(
                        "editor:words:" + n + ":value",
                        "translations.refused.message." + e.getReason().name());
            }
        }
        finish(refused);
    }

    /** Back to what ships in every language. */
    public void takeBack() {
        for (var word : words) {
            try {
                textService.takeBack(editedKey, word.getLanguage());
            } catch (TextRefused e) {
                messages.error(null, "translations.refused.message." + e.getReason());
            }
        }
        finish(false);
    }

    private void finish(boolean refused) {
        rows = null;
        if (!refused) {
            messages.done("translations.list.message.saved");
            PrimeFaces.current().executeScript("PF('textDialog').hide()");
        }
    }

    private String current(WordForm word) {
        return texts.current(editedKey, word.getLanguage());
    }

    public List<TextRow> getRows() {
        if (rows == null) {
            rows = grid.find(TextFilter.ALL.withQuestion(question));
        }
        return rows;
    }

    public String getCountText() {
        return texts.format("translations.list.text.count", getRows().size());
    }

    public List<String> getModules() {
        return grid.findModules();
    }

    public String getQuestion() {
        return question;
    }

    public String getModule() {
        return module;
    }

    public boolean isChangedOnly() {
        return changedOnly;
    }

    public String getEditedKey() {
        return editedKey;
    }

    public List<WordForm> getWords() {
        return words;
    }
}
