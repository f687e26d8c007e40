package net.dider.portal.content.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.dider.portal.platform.cache.PageTrace;
import net.dider.portal.platform.cache.Stale;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;

/** The site's menus as visitors get them: two queries, whatever their length. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublishedMenuService {

    private static final String LIST = "menu";
    static final Stale STALE = new Stale(Set.of("list:" + LIST));

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    private record Words(String title, String path, String summary) {}

    private static final class Entry {

        private final Object[] columns;
        private final Map<String, Words> texts = new HashMap<>();
        private final Map<String, String> labels = new HashMap<>();
        private final List<Entry> children = new ArrayList<>();

        Entry(Object[] columns) {
            this.columns = columns;
        }

        boolean isItem() {
            return columns[5] != null;
        }
    }

    /**
     * A menu's lines in its order. An item without a text in that language is left out, or leads to the page that says
     * so; what stood below a line that is left out takes its place.
     */
    public List<MenuLine> find(String menu, String code) {
        PageTrace.list(LIST);
        var language = languages.find(code).orElse(languages.getDefault());
        var entries = new LinkedHashMap<Object, Entry>();
        for (var row : rows(menu)) {
            var entry = entries.computeIfAbsent(row[0], id -> new Entry(row));
            if (row[8] != null && row[11] == null) {
                entry.texts.put((String) row[10], new Words((String) row[8], (String) row[9], (String) row[12]));
            }
            if (entry.isItem()) {
                PageTrace.item((Long) row[5]);
            }
        }
        for (var row : entityManager
                .createQuery(
                        "SELECT m.id, KEY(l), VALUE(l) FROM MenuEntry m JOIN m.labels l WHERE m.menu = :menu",
                        Object[].class)
                .setParameter(LIST, menu)
                .getResultList()) {
            entries.get(row[0]).labels.put((String) row[1], (String) row[2]);
        }
        var top = new ArrayList<Entry>();
        entries.values().forEach(e -> {
            var parent = entries.get(e.columns[1]);
            (parent == null ? top : parent.children).add(e);
        });
        return lines(top, language);
    }

    private List<Object[]> rows(String menu) {
        return entityManager
                .createQuery(
                        "SELECT m.id, p.id, m.route, m.address, m.shownWithoutText, i.id, i.type, i.code, r.title, v.path,"
                                + " v.language, i.deletedAt, r.summary FROM MenuEntry m LEFT JOIN m.parent p"
                                + " LEFT JOIN m.item i LEFT JOIN ContentVersion v ON v.item = i"
                                + " LEFT JOIN v.published r WHERE m.menu = :menu ORDER BY m.position, m.id",
                        Object[].class)
                .setParameter(LIST, menu)
                .getResultList();
    }

    private List<MenuLine> lines(List<Entry> entries, Language language) {
        var lines = new ArrayList<MenuLine>();
        for (var entry : entries) {
            var children = lines(entry.children, language);
            var line = line(entry, language, children);
            if (line == null) {
                lines.addAll(children);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Null for a line that readers of this language do not get. */
    private MenuLine line(Entry entry, Language language, List<MenuLine> children) {
        var columns = entry.columns;
        var own = entry.texts.get(language.getCode());
        var shown = own;
        var speaking = language;
        if (entry.isItem() && own == null && (Boolean) columns[4]) {
            speaking = languages.getChain(language).stream()
                    .filter(l -> l.isShown() && entry.texts.containsKey(l.getCode()))
                    .findFirst()
                    .orElse(language);
            shown = entry.texts.get(speaking.getCode());
        }
        var leadsNowhere = columns[2] == null && columns[3] == null;
        if (entry.isItem() && shown == null || !entry.isItem() && leadsNowhere && children.isEmpty()) {
            return null;
        }
        var title = entry.labels.get(language.getCode());
        if (title != null) {
            speaking = language;
        } else if (shown != null) {
            title = shown.title();
        } else if (columns[2] == null) {
            speaking = languages.getChain(language).stream()
                    .filter(l -> entry.labels.containsKey(l.getCode()))
                    .findFirst()
                    .orElse(language);
            title = entry.labels.get(speaking.getCode());
        }
        return new MenuLine(
                (String) columns[2],
                (String) columns[3],
                (Long) columns[5],
                (String) columns[6],
                (String) columns[7],
                shown == null ? null : shown.path(),
                title,
                Objects.equals(speaking, language) ? null : speaking.getCode(),
                shown == null ? null : shown.summary(),
                List.copyOf(children));
    }
}
