package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import net.dider.portal.platform.cache.PageTrace;
import net.dider.portal.platform.cache.ReadCache;

/** What anybody may read, from memory while nothing of it changes, else from {@link PublishedContentService}. */
@ApplicationScoped
public class PublishedContent {

    @Inject
    private PublishedContentService service;

    @Inject
    private PublishedMenuService menus;

    @Inject
    private BodyHtml bodies;

    @Inject
    private ReadCache cache;

    /** Names a question, so that two different ones never share an answer. */
    private record Question(String name, List<Object> arguments) {}

    private static Question question(String name, Object... arguments) {
        return new Question(name, List.of(arguments));
    }

    /** Whose path this is in that language, or in any other one. */
    public Optional<FoundAddress> findAddress(String type, String language, String path) {
        return cache.get(question("address", type, language, path), () -> {
            PageTrace.list(type);
            return service.findAddress(type, language, path).or(() -> service.findAddressElsewhere(type, path));
        });
    }

    /** Not kept: strangers invent addresses without end, and no page is made of the answer. */
    public boolean isGone(String publicPath) {
        return service.isGone(publicPath);
    }

    public List<PublishedText> findTexts(long itemId) {
        return cache.get(question("texts", itemId), () -> service.findTexts(itemId));
    }

    public Optional<Long> findItem(String code) {
        return cache.get(question("item", code), () -> {
            PageTrace.list("all");
            return service.findItem(code);
        });
    }

    public List<Teaser> findLatest(String type, String language, int first, int count) {
        return cache.get(
                question("latest", type, language, first, count),
                () -> service.findLatest(type, language, first, count));
    }

    public long count(String type, String language) {
        return cache.get(question("count", type, language), () -> service.count(type, language));
    }

    public List<Teaser> findOfYear(String type, String language, int year, int first, int count) {
        return cache.get(
                question("ofYear", type, language, year, first, count),
                () -> service.findOfYear(type, language, year, first, count));
    }

    public long countOfYear(String type, String language, int year) {
        return cache.get(
                question("countOfYear", type, language, year), () -> service.countOfYear(type, language, year));
    }

    public List<Integer> findYears(String type, String language) {
        return cache.get(question("years", type, language), () -> service.findYears(type, language));
    }

    public List<MenuLine> findMenu(String menu, String language) {
        return cache.get(question("menu", menu, language), () -> menus.find(menu, language));
    }

    public List<Teaser> findTeasers(List<Long> itemIds) {
        return cache.get(question("teasers", itemIds), () -> service.findTeasers(itemIds));
    }

    /** The body as readers get it: sanitised again, links as addresses, tables that scroll. Safe to print unescaped. */
    public String render(PublishedText text) {
        return cache.get(question("body", text.itemId(), text.language()), () -> {
            PageTrace.item(text.itemId());
            return renderOnce(text);
        });
    }

    /** The same for a text that nobody else sees. */
    public String renderOnce(PublishedText text) {
        return bodies.show(text.body(), text.language());
    }
}
