package net.dider.portal.content.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dider.portal.content.entity.ContentAddress;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentRevision;
import net.dider.portal.content.entity.MenuEntry;
import net.dider.portal.content.entity.Weight;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.persistence.StartTurn;
import net.dider.portal.platform.security.SafeHtml;
import net.dider.portal.platform.text.Folding;

/**
 * Fills an empty portal with the association's first pages from {@code db/starter/}, once and as a whole. From then on
 * they are ordinary content that editors change.
 */
@Startup
@Singleton
@DenyAll
@DependsOn("SchemaMigration")
public class StarterContent {

    private static final String FOLDER = "/db/starter/";
    private static final Pattern LINK = Pattern.compile("href=\"item:([a-z][a-z0-9-]*)\"");

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private StartTurn turn;

    @PostConstruct
    void fill() {
        turn.take();
        if (!entityManager
                .createQuery("SELECT i.id FROM ContentItem i", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty()) {
            return;
        }
        var now = Instant.now();
        var items = new LinkedHashMap<String, ContentItem>();
        int position = 0;
        for (var line :
                read("contents.txt").lines().filter(l -> !l.startsWith("#")).toList()) {
            var words = line.split("\\s+");
            position++;
            if (words[0].startsWith("@")) {
                entityManager.persist(new MenuEntry(words[1], words[0].substring(1), position));
            } else if (words.length >= 2) {
                var item = new ContentItem(
                        words[1], words[0], languages.getDefault().getCode(), now);
                entityManager.persist(item);
                entityManager.flush(); // numbers in the order of the file
                items.put(words[0], item);
                for (int n = 2; n < words.length; n++) {
                    entityManager.persist(new MenuEntry(words[n], item, position));
                }
            }
        }
        entityManager.flush();
        var ids = new HashMap<String, Long>();
        items.forEach((code, item) -> ids.put(code, item.getId()));
        items.values().forEach(item -> languages.getAll().forEach(l -> publish(item, l.getCode(), ids, now)));
    }

    private void publish(ContentItem item, String language, Map<String, Long> ids, Instant now) {
        var text = parse(read(item.getCode() + "." + language + ".html"), ids);
        var sourceRevision = language.equals(item.getSourceLanguage()) ? null : Integer.valueOf(1);
        var revision = new ContentRevision(item, language, 1, text, Weight.MEANINGFUL, sourceRevision, now, null);
        entityManager.persist(revision);
        var version = item.version(language);
        version.workOn(revision, Folding.fold(text.title()));
        version.publish(text.slug(), now);
        entityManager.persist(version);
        entityManager.persist(new ContentAddress(item, language, text.slug()));
    }

    static WrittenText parse(String file, Map<String, Long> ids) {
        int blank = file.indexOf("\n\n");
        var header = new HashMap<String, String>();
        file.substring(0, blank).lines().forEach(line -> {
            int colon = line.indexOf(':');
            header.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        var body = LINK.matcher(file.substring(blank + 2))
                .replaceAll(m -> Matcher.quoteReplacement("href=\"item:" + ids.get(m.group(1)) + "\""));
        return new WrittenText(header.get("title"), header.get("slug"), header.get("summary"), SafeHtml.body(body));
    }

    private static String read(String name) {
        try (var in = StarterContent.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("Starter content missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
