package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.translations.service.OtherTranslations;
import org.hibernate.search.util.common.SearchException;
import org.jsoup.Jsoup;

/**
 * What readers see of content in two languages, for the translators' memory: titles, summaries and, where both bodies are
 * built alike, their paragraphs. The search index tells where similar words are.
 */
@ApplicationScoped
public class ContentMemory implements OtherTranslations {

    private static final Logger LOG = Logger.getLogger(ContentMemory.class.getName());
    private static final int ITEMS = 12;
    /** Whoever looks for more than a paragraph finds nothing alike. */
    private static final int WORDS = 60;

    private static final String BLOCKS = "p, h2, h3, h4, li, td, th, figcaption";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private SearchIndex index;

    @Override
    public List<Pair> findLike(String words, String from, String to) {
        var asked = SearchAnalysis.words(words, from).stream()
                .limit(WORDS)
                .flatMap(w -> w.folded().stream())
                .collect(Collectors.joining(" "));
        if (asked.isBlank() || index.mapping().isEmpty()) {
            return List.of();
        }
        try {
            return pairs(items(asked, from), from, to);
        } catch (SearchException e) {
            LOG.log(Level.WARNING, "The memory goes without content", e);
            return List.of();
        }
    }

    private List<Long> items(String words, String language) {
        return index
                .read(session -> session.search(SearchDocument.class)
                        .select(f -> f.id(String.class))
                        .where(f -> f.bool()
                                .must(f.match()
                                        .fields("titleFolded", "textFolded")
                                        .matching(words))
                                .filter(f.match().field("language").matching(language)))
                        .fetchHits(ITEMS))
                .stream()
                .map(id -> Long.valueOf(id.substring(0, id.indexOf('-'))))
                .toList();
    }

    private List<Pair> pairs(List<Long> items, String from, String to) {
        if (items.isEmpty()) {
            return List.of();
        }
        var byItem = new HashMap<Long, Map<String, ContentVersion>>();
        entityManager
                .createQuery(
                        "SELECT v FROM ContentVersion v JOIN FETCH v.published WHERE v.itemId IN :items"
                                + " AND v.language IN :languages AND v.state <> :outdated",
                        ContentVersion.class)
                .setParameter("items", items)
                .setParameter("languages", Set.of(from, to))
                .setParameter("outdated", VersionState.OUTDATED)
                .getResultList()
                .forEach(v -> byItem.computeIfAbsent(v.getItemId(), i -> new HashMap<>())
                        .put(v.getLanguage(), v));
        var pairs = new ArrayList<Pair>();
        items.stream()
                .map(byItem::get)
                .filter(v -> v != null && v.size() == 2)
                .forEach(v -> pairs.addAll(pairs(v.get(from), v.get(to))));
        return pairs;
    }

    private static List<Pair> pairs(ContentVersion source, ContentVersion translation) {
        var there = source.getPublished().getText();
        var here = translation.getPublished().getText();
        var pairs = new ArrayList<Pair>();
        var address = "/admin/content/edit?item=" + source.getItemId() + "&language=" + translation.getLanguage();
        add(pairs, there.title(), here.title(), here.title(), address);
        add(pairs, there.summary(), here.summary(), here.title(), address);
        var blocks = blocks(there.body());
        var translated = blocks(here.body());
        for (int n = 0; blocks.size() == translated.size() && n < blocks.size(); n++) {
            add(pairs, blocks.get(n), translated.get(n), here.title(), address);
        }
        return pairs;
    }

    private static List<String> blocks(String body) {
        return Jsoup.parseBodyFragment(body == null ? "" : body).select(BLOCKS).eachText();
    }

    private static void add(List<Pair> pairs, String source, String translation, String title, String address) {
        if (source != null && translation != null && !source.isBlank() && !translation.isBlank()) {
            pairs.add(new Pair(source, translation, title, address));
        }
    }

    @Override
    public long countOutdated(String language) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(v) FROM ContentVersion v WHERE v.listedType IS NOT NULL AND v.state = :outdated"
                                + " AND v.language = :language",
                        Long.class)
                .setParameter("outdated", VersionState.OUTDATED)
                .setParameter("language", language)
                .getSingleResult();
    }
}
