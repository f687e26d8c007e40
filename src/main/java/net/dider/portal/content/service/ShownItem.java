package net.dider.portal.content.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.dider.portal.platform.address.PublicPage;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.language.Languages;

/** The item a public address shows, in the address's language or, where that is missing, in what there is. */
@Named
@RequestScoped
public class ShownItem {

    private static final int LATEST_ON_MISSING = 3;

    @Inject
    private PublishedContent published;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ContentTypes types;

    @Inject
    private Languages languages;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private PublicPage page;

    private PublishedText text;
    private PublishedText original;
    private PublishedText source;
    private boolean preview;

    /** Chooses the item for this request; false when no language of it is published. */
    public boolean show(long itemId) {
        var texts = published.findTexts(itemId).stream()
                .filter(t -> isRead(t.language()))
                .toList();
        text = find(texts, activeLanguage.getCode()).orElse(null);
        original = languages.getChain(activeLanguage.getLanguage()).stream()
                .flatMap(l -> find(texts, l.getCode()).stream())
                .findFirst()
                .orElse(null);
        if (original == null) {
            return false;
        }
        source = find(texts, original.sourceLanguage()).orElse(null);
        for (var language : languages.getAll()) {
            var own = find(texts, language.getCode());
            page.addCounterpart(
                    language,
                    own.map(routes::pathOf)
                            .orElseGet(() ->
                                    routes.path(original.type(), original.code(), original.path(), language.getCode())),
                    own.isPresent());
        }
        return true;
    }

    /** A hidden language is nobody's but of those who preview it. */
    private boolean isRead(String language) {
        return language.equals(activeLanguage.getCode())
                || languages.findShown(language).isPresent();
    }

    /** Shows a text that is not published, to whom it was decided that she may see it. */
    public void preview(PublishedText working) {
        text = working;
        original = working;
        preview = true;
        page.hideFromSearchEngines();
    }

    /** True where readers are to be told that the source says something else by now (V9). */
    public boolean isOutdated() {
        return text.outdated() && source != null;
    }

    /** The text this one was translated from. */
    public PublishedText getSource() {
        return source;
    }

    public String getSourcePath() {
        return routes.pathOf(source);
    }

    public boolean isPreview() {
        return preview;
    }

    private static Optional<PublishedText> find(List<PublishedText> texts, String language) {
        return texts.stream().filter(t -> t.language().equals(language)).findFirst();
    }

    public boolean isMissing() {
        return text == null;
    }

    /** Where the shown text stands now; anything else that leads to it is an older address. */
    public String getPath() {
        return routes.pathOf(text);
    }

    public String getType() {
        return original.type();
    }

    public boolean isHome() {
        return "home".equals(original.code());
    }

    public Long getItemId() {
        return original == null ? null : original.itemId();
    }

    public String getCode() {
        return original.code();
    }

    public String getTitle() {
        return text.title();
    }

    /** What search engines and shared links show as title. */
    public String getMetaTitle() {
        return text.metaTitle().isEmpty() ? text.title() : text.metaTitle();
    }

    public String getMetaDescription() {
        return text.metaDescription().isEmpty() ? text.summary() : text.metaDescription();
    }

    public String getSummary() {
        return text.summary();
    }

    /** Safe to print unescaped. */
    public String getBody() {
        return preview ? published.renderOnce(text) : published.render(text);
    }

    public Instant getPublishedAt() {
        return text.publishedAt();
    }

    public Instant getFirstPublishedAt() {
        return text.firstPublishedAt();
    }

    /** The text that is shown; null where it {@link #isMissing}. */
    public PublishedText getText() {
        return text;
    }

    /** The text that exists, for a reader in whose language there is none. */
    public PublishedText getOriginal() {
        return original;
    }

    public String getOriginalPath() {
        return routes.pathOf(original);
    }

    /** What there is in the reader's language instead: the newest of its type. */
    public List<Teaser> getInstead() {
        return published.findLatest(types.listedLike(original.type()), activeLanguage.getCode(), 0, LATEST_ON_MISSING);
    }
}
