package net.dider.portal.translations.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.translations.service.TextGrid;
import net.dider.portal.translations.service.TextHistoryService;
import net.dider.portal.translations.service.TextRow;
import net.dider.portal.translations.service.TextService;
import net.dider.portal.translations.service.TextState;

/** The grid of interface texts, languages side by side; what it shows stands in the address. */
@Named
@ViewScoped
public class AdminTranslationsBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    /** So many languages stand side by side unless others are chosen. */
    private static final int USUALLY_SHOWN = 3;

    @Inject
    private transient TextGrid grid;

    @Inject
    private transient TextService service;

    @Inject
    private transient TextHistoryService history;

    @Inject
    private transient Languages languages;

    @Inject
    private transient Texts texts;

    private TextQuery query;
    private List<String> keys;
    private int found;
    private int page;
    private Set<String> shown;
    private Set<String> writable;

    /** A text of the list and where it stands. */
    public record Place(String key, String address) {}

    @PostConstruct
    void load() {
        query = TextQuery.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap());
        var all = find();
        found = all.size();
        page = Math.min(query.page(), pageCount());
        keys = all.subList((page - 1) * TextQuery.PAGE_SIZE, Math.min(found, page * TextQuery.PAGE_SIZE));
        shown = choose().stream().map(Language::getCode).collect(Collectors.toSet());
        writable = languages.getAll().stream()
                .map(Language::getCode)
                .filter(service::mayChange)
                .collect(Collectors.toSet());
    }

    private List<String> find() {
        return List.copyOf(grid.find(query.filter(history::findChangedSince)).stream()
                .map(TextRow::key)
                .toList());
    }

    private List<Language> choose() {
        var asked = languages.getAll().stream()
                .filter(l -> query.shown().contains(l.getCode()) || l.getCode().equals(query.language()))
                .toList();
        if (!query.shown().isEmpty() && !asked.isEmpty()) {
            return asked;
        }
        return languages.getAll().stream()
                .filter(l -> languages.getAll().indexOf(l) < USUALLY_SHOWN || asked.contains(l))
                .toList();
    }

    /** The text after this one that the filters still find, in a language one may write. */
    public Optional<Place> next(String key, String language) {
        var onPage = keys.indexOf(key);
        if (onPage >= 0 && onPage < keys.size() - 1) {
            return Optional.of(new Place(keys.get(onPage + 1), ""));
        }
        var all = find();
        return all.stream()
                .filter(k -> k.compareTo(key) > 0)
                .findFirst()
                .map(k -> new Place(
                        k, query.address(all.indexOf(k) / TextQuery.PAGE_SIZE + 1) + "#" + language + "|" + k));
    }

    /** The client id of a text's row. */
    public String rowOf(String key) {
        return "rows:" + keys.indexOf(key) + ":row";
    }

    public List<TextRow> getRows() {
        return keys.stream().map(grid::find).flatMap(Optional::stream).toList();
    }

    public List<String> getKeys() {
        return keys;
    }

    /** The languages that stand side by side, in their order. */
    public List<Language> getShown() {
        return languages.getAll().stream()
                .filter(l -> shown.contains(l.getCode()))
                .toList();
    }

    public boolean isShown(Language language) {
        return shown.contains(language.getCode());
    }

    public boolean mayWrite(Language language) {
        return writable.contains(language.getCode());
    }

    public String getCountText() {
        return texts.format("translations.list.text.count", found);
    }

    public String getPageText() {
        return texts.format("translations.list.text.page", page, pageCount());
    }

    public List<String> getModules() {
        return grid.findModules();
    }

    public List<TextState> getStates() {
        return List.of(TextState.values());
    }

    public TextQuery getQuery() {
        return query;
    }

    public int getPage() {
        return page;
    }

    public int getPageCount() {
        return pageCount();
    }

    private int pageCount() {
        return Math.max(1, (found + TextQuery.PAGE_SIZE - 1) / TextQuery.PAGE_SIZE);
    }
}
