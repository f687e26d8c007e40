package net.dider.portal.platform.address;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;

/**
 * The public address being answered and its counterparts: what the template needs for the language switch, canonical
 * and {@code hreflang} links. Filled by the router before the view is built.
 */
@Named
@RequestScoped
public class PublicPage {

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private PublicAddress address;

    private final Map<String, Counterpart> counterparts = new LinkedHashMap<>();
    private String query = "";
    private boolean indexed = true;
    private boolean failed;

    /** Where the same thing is in another language; {@code published} false leads to the honest "not yet" page. */
    public record Counterpart(Language language, String path, boolean published, boolean current) {}

    /**
     * The address in one language; {@code published} says whether a reader of that language finds a text there. A
     * language that visitors do not get has no addresses but the one being answered.
     */
    public void addCounterpart(Language language, String path, boolean published) {
        var current = language.equals(activeLanguage.getLanguage());
        if (!language.isShown() && !current) {
            return;
        }
        counterparts.put(language.getCode(), new Counterpart(language, path, published, current));
    }

    /** One entry per language that visitors get; where nothing is known, that language's home page. */
    public List<Counterpart> getSwitcher() {
        return languages.getAll().stream()
                .filter(l -> l.isShown() || l.equals(activeLanguage.getLanguage()))
                .map(l -> {
                    var known = counterparts.get(l.getCode());
                    var current = l.equals(activeLanguage.getLanguage());
                    return known == null
                            ? new Counterpart(l, "/" + l.getCode() + "/", true, current)
                            : new Counterpart(l, known.path() + query, known.published(), current);
                })
                .toList();
    }

    /** What search engines may take as the same page; empty when this page is itself only a stand-in. */
    public List<Counterpart> getAlternates() {
        return indexed
                ? counterparts.values().stream().filter(Counterpart::published).toList()
                : List.of();
    }

    public String getCanonical() {
        var own = counterparts.get(activeLanguage.getCode());
        return own == null || !indexed ? null : address.absolute(own.path());
    }

    /** The present address without its query; empty where the router knows none. */
    public String getPath() {
        var own = counterparts.get(activeLanguage.getCode());
        return own == null ? "" : own.path();
    }

    /** The counterpart search engines offer to readers of any other language: the portal's first language. */
    public Counterpart getFallback() {
        var alternates = getAlternates();
        return alternates.stream()
                .filter(a -> a.language().equals(languages.getDefault()))
                .findFirst()
                .orElse(alternates.isEmpty() ? null : alternates.get(0));
    }

    public String absolute(String path) {
        return address.absolute(path);
    }

    /** The query string with its question mark, or empty; the language switch keeps it (V2). */
    public void keepQuery(String queryString) {
        query = queryString == null ? "" : "?" + queryString;
    }

    /** True where only people of the portal see this page, because its language is not shown to visitors yet. */
    public boolean isHidden() {
        return !activeLanguage.getLanguage().isShown();
    }

    public boolean isIndexed() {
        return indexed;
    }

    /** The portal itself has failed; what is shown now must not need the database. */
    public void fail() {
        failed = true;
    }

    public boolean isFailed() {
        return failed;
    }

    public void hideFromSearchEngines() {
        indexed = false;
    }
}
