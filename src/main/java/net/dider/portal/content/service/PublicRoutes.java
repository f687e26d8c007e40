package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;

/**
 * The localised paths of fixed public views, from {@code i18n/routes_*.properties}: {@code routes.news.list=haberler}
 * makes {@code /tr/haberler} show the view {@code news/list}. A feature that has a list route shows its items below it.
 * A language without a path of its own has that of the language it falls back to.
 */
@Named
@ApplicationScoped
public class PublicRoutes {

    private static final String PREFIX = "routes.";
    private static final String LIST = ".list";

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    @Inject
    private ContentTypes types;

    private volatile Views views = new Views(List.of(), -1, Map.of());

    /** The views by language and path, as they were with those languages and texts. */
    private record Views(List<Language> languages, long texts, Map<String, Map<String, String>> byPath) {}

    private Map<String, String> views(String language) {
        var known = views;
        if (known.languages() != languages.getAll() || known.texts() != texts.revision()) {
            known = read(languages.getAll(), texts.revision());
            views = known;
        }
        return known.byPath().getOrDefault(language, Map.of());
    }

    /** A language's own path leads to a view, and so do those of the languages that it falls back to. */
    private Views read(List<Language> all, long revision) {
        var byPath = new HashMap<String, Map<String, String>>();
        var keys = texts.keys().stream().filter(k -> k.startsWith(PREFIX)).toList();
        for (var language : all) {
            var paths = new HashMap<String, String>();
            for (var near : languages.getChain(language)) {
                for (var key : keys) {
                    var path = texts.current(key, near.getCode());
                    if (path != null) {
                        paths.putIfAbsent(path, key.substring(PREFIX.length()).replace('.', '/'));
                    }
                }
            }
            byPath.put(language.getCode(), Map.copyOf(paths));
        }
        return new Views(all, revision, Map.copyOf(byPath));
    }

    /** The view ({@code feature/name}) a path below the language shows, if it is a fixed one. */
    public Optional<String> findView(String language, String path) {
        return Optional.ofNullable(views(language).get(path));
    }

    /** The feature whose items stand below this first segment, if any. */
    public Optional<String> findType(String language, String segment) {
        return findView(language, segment).filter(v -> v.endsWith("/list")).map(v -> v.substring(0, v.indexOf('/')));
    }

    /** Which feature's item a path names, and under which path of that feature. */
    public record ItemPath(String type, String path) {}

    /** What a path below the language asks for where no fixed view answers it. */
    public ItemPath itemPath(String language, String path) {
        int slash = path.indexOf('/');
        return slash < 0
                ? new ItemPath(types.getRoot(), path)
                : findType(language, path.substring(0, slash))
                        .map(type -> new ItemPath(type, path.substring(slash + 1)))
                        .orElse(new ItemPath(types.getRoot(), path));
    }

    /** The address of a fixed view, {@code accounts.sign-in} for example. */
    public String path(String route, String language) {
        return "/" + language + "/"
                + languages
                        .find(language)
                        .flatMap(l -> texts.find(PREFIX + route, l))
                        .orElseThrow(() -> new IllegalArgumentException(route));
    }

    /** The address of an item from its path below language and type; the home page is the language's root. */
    public String path(String type, String code, String path, String language) {
        if ("home".equals(code)) {
            return "/" + language + "/";
        }
        return types.getRoot().equals(type) ? "/" + language + "/" + path : path(type + LIST, language) + "/" + path;
    }

    public String path(Teaser item) {
        return path(item.type(), item.code(), item.path(), item.language());
    }

    /** Views never ask this one: two methods of one name and length make Expression Language try conversions. */
    public String pathOf(PublishedText item) {
        return path(item.type(), item.code(), item.path(), item.language());
    }
}
