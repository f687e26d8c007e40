package net.dider.portal.site.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.spi.JsonProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.dider.portal.content.service.ContentTypes;
import net.dider.portal.content.service.MenuLine;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.content.service.PublishedContent;
import net.dider.portal.platform.address.PublicPage;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.text.LanguageNames;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.site.service.Settings;

/** What every public page shows around its content: identity and menus. */
@Named
@RequestScoped
public class Site {

    private static final int RELATED = 4;
    /** Looking the provider up again for every page would take longer than the rest of the page. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final Map<String, String> ART = Map.of(
            "about", "about",
            "offices", "offices",
            "working-groups", "groups",
            "membership", "membership",
            "contact", "membership");

    @Inject
    private Settings settings;

    @Inject
    private PublishedContent published;

    @Inject
    private PublicRoutes routes;

    @Inject
    private ContentTypes types;

    @Inject
    private PublicPage page;

    @Inject
    private Texts texts;

    @Inject
    private ActiveLanguage activeLanguage;

    private final Map<String, List<MenuLink>> menus = new HashMap<>();
    private final Map<String, String> facts = new HashMap<>();

    /**
     * A menu line as the reader sees it; {@code current} when she is there, {@code within} when she is there or at a line
     * below; {@code language} is that of the title where it
     * is not the reader’s; a line without path only names those below it.
     */
    public record MenuLink(
            String path,
            String title,
            String language,
            String summary,
            boolean current,
            boolean within,
            List<MenuLink> children) {}

    /** What is new on a list, for feed readers. */
    public record Feed(String path, String title) {}

    public String getName() {
        return setting("name");
    }

    public String getShortName() {
        return setting("short-name");
    }

    public String getAddress() {
        return setting("address");
    }

    public String getEmail() {
        return setting("email");
    }

    public String getPhone() {
        return setting("phone");
    }

    public List<MenuLink> menu(String name) {
        if (page.isFailed()) {
            return List.of();
        }
        return menus.computeIfAbsent(name, n -> published.findMenu(n, activeLanguage.getCode()).stream()
                .map(this::link)
                .toList());
    }

    /** The menu's lines that lead somewhere, without levels. */
    public List<MenuLink> links(String name) {
        return menu(name).stream()
                .flatMap(l -> Stream.concat(Stream.of(l), l.children().stream()))
                .filter(l -> l.path() != null)
                .toList();
    }

    private MenuLink link(MenuLine line) {
        var path = path(line);
        var title = line.title() == null ? texts.get(line.route() + ".title.menu") : line.title();
        var current = path != null && path.equals(page.getPath());
        var children = line.children().stream().map(this::link).toList();
        return new MenuLink(
                path,
                title,
                line.language(),
                line.summary(),
                current,
                current || children.stream().anyMatch(MenuLink::current),
                children);
    }

    private String path(MenuLine line) {
        var language = activeLanguage.getCode();
        if (line.route() != null) {
            return routes.path(line.route(), language);
        }
        return line.itemId() == null ? line.address() : routes.path(line.type(), line.code(), line.path(), language);
    }

    /** What is new on each list, for feed readers. */
    public List<Feed> getFeeds() {
        var language = activeLanguage.getCode();
        return types.getListed().stream()
                .map(t -> new Feed(routes.path(t.getName() + ".list", language) + ".atom", texts.get(t.getLabel())))
                .toList();
    }

    /** The other entries of the main menu, for the end of a page. */
    public List<MenuLink> getRelated() {
        return links("main").stream().filter(l -> !l.current()).limit(RELATED).toList();
    }

    /** The address of the item with that code, or the home page while it has none in this language. */
    public String pathOf(String code) {
        return published.findItem(code).stream()
                .flatMap(id -> published.findTeasers(List.of(id)).stream())
                .filter(t -> t.language().equals(activeLanguage.getCode()))
                .map(routes::path)
                .findFirst()
                .orElse("/" + activeLanguage.getCode() + "/");
    }

    /** The drawing at the head of a page; empty for most. */
    public String artOf(String code) {
        return code == null ? "" : ART.getOrDefault(code, "");
    }

    /** The organisation for search engines (schema.org), as JSON that cannot leave its script element. */
    public String getOrganization() {
        var organization = JSON.createObjectBuilder()
                .add("@context", "https://schema.org")
                .add("@type", "NGO")
                .add("@id", page.absolute("/#organization"))
                .add("name", getName())
                .add("alternateName", getShortName())
                .add("url", page.absolute("/" + activeLanguage.getCode() + "/"))
                .add("logo", page.absolute("/assets/apple-touch-icon.png"))
                .add("address", getAddress());
        if (!getEmail().isEmpty()) {
            organization.add("email", getEmail());
        }
        return organization.build().toString().replace("<", "\\u003c");
    }

    /** As Open Graph wants it, {@code en_GB}; a language that has no word for it says itself. */
    public String getGraphLocale() {
        var own = texts.current("site.layout.text.ogLocale", activeLanguage.getCode());
        return own == null ? activeLanguage.getCode().replace('-', '_') : own;
    }

    /** What the page says that stands in for a missing text; where nobody wrote that in the language, it is named. */
    public String missing(String part) {
        var own = texts.current("site.missing." + part, activeLanguage.getCode());
        if (own != null) {
            return texts.get("site.missing." + part);
        }
        var named = "site.missing." + part + "Named";
        var speaking = texts.languageOf(named, activeLanguage.getLanguage()).getLocale();
        return texts.format(
                named,
                LanguageNames.choice(activeLanguage.getLocale(), speaking).name());
    }

    private String setting(String name) {
        return facts.computeIfAbsent(name, n -> settings.get(n, activeLanguage.getLanguage()));
    }
}
