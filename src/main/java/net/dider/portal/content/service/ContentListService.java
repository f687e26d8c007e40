package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.Folding;

/** The matrix of items and languages (E6): pages of it, and how many stand where. A fixed number of queries a page. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR})
@Allows(Ability.TRANSLATE_CONTENT)
public class ContentListService {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    /** An item as the matrix shows it: title by the reader's language, else the source's; a cell for each language. */
    public record ItemRow(
            long id,
            String type,
            String code,
            String title,
            String titleLanguage,
            Map<String, Cell> cells,
            Long ownerId,
            Instant changedAt,
            Instant deletedAt) {}

    /** @param path where readers find it below its type; null while they do not */
    public record Cell(VersionState state, String path, Instant publishAt, Instant unpublishAt) {

        private static final Cell MISSING = new Cell(VersionState.MISSING, null, null, null);
    }

    /** A page of the matrix, the last changed first, in two queries whatever their number. */
    public List<ItemRow> find(ContentFilter filter, String readerLanguage, int first, int count) {
        // H2 reads an index in order only when told the columns that it begins with.
        var order = (filter.type() == null ? "" : "i.type DESC, ") + "i.changedAt DESC, i.id DESC";
        var items = query("SELECT i", filter, " ORDER BY " + order, ContentItem.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
        if (items.isEmpty()) {
            return List.of();
        }
        var byItem = new HashMap<Long, List<ContentVersion>>();
        items.forEach(i -> byItem.put(i.getId(), new ArrayList<>()));
        entityManager
                .createQuery(
                        "SELECT v FROM ContentVersion v JOIN FETCH v.working WHERE v.item IN :items",
                        ContentVersion.class)
                .setParameter("items", items)
                .getResultList()
                .forEach(v -> byItem.get(v.getItemId()).add(v));
        return items.stream()
                .filter(i -> !byItem.get(i.getId()).isEmpty())
                .map(i -> row(i, byItem.get(i.getId()), readerLanguage))
                .toList();
    }

    public long count(ContentFilter filter) {
        return query("SELECT COUNT(i)", filter, "", Long.class).getSingleResult();
    }

    /** The items of a selection that was made by its filter, for a change of them all. */
    public List<Long> findIds(ContentFilter filter, int most) {
        return query("SELECT i.id", filter, " ORDER BY i.id", Long.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many living items of a type (null for all) stand where, by language. */
    public Map<String, Map<VersionState, Long>> getCounts(String type) {
        var counts = new HashMap<String, Map<VersionState, Long>>();
        var all = count(new ContentFilter(type, null, null, null, null, false));
        languages.getAll().forEach(l -> {
            counts.put(l.getCode(), new EnumMap<>(VersionState.class));
            counts.get(l.getCode()).put(VersionState.MISSING, all);
        });
        var query = entityManager.createQuery(
                "SELECT v.language, v.state, COUNT(v) FROM ContentVersion v WHERE v.item.deletedAt IS NULL"
                        + (type == null ? "" : " AND v.item.type = :type") + " GROUP BY v.language, v.state",
                Object[].class);
        if (type != null) {
            query.setParameter("type", type);
        }
        for (var row : query.getResultList()) {
            var states = counts.get((String) row[0]);
            states.put((VersionState) row[1], (Long) row[2]);
            states.merge(VersionState.MISSING, -(Long) row[2], Long::sum);
        }
        return counts;
    }

    private <T> TypedQuery<T> query(String select, ContentFilter filter, String order, Class<T> result) {
        var where = new StringBuilder(filter.trash() ? "i.deletedAt IS NOT NULL" : "i.deletedAt IS NULL");
        var values = new HashMap<String, Object>();
        if (filter.type() != null) {
            where.append(" AND i.type = :type");
            values.put("type", filter.type());
        }
        if (filter.ownerId() != null) {
            where.append(" AND i.ownerId = :owner");
            values.put("owner", filter.ownerId());
        }
        if (filter.state() != null) {
            where.append(stateCondition(filter, values));
        }
        var words = Folding.fold(filter.words() == null ? "" : filter.words()).strip();
        if (!words.isEmpty()) {
            where.append(" AND EXISTS (SELECT t FROM ContentVersion t WHERE t.item = i");
            var each = words.split(" ");
            for (int n = 0; n < each.length; n++) {
                where.append(" AND t.titleKey LIKE :word").append(n).append(" ESCAPE '!'");
                values.put("word" + n, LikePattern.containing(each[n]));
            }
            where.append(")");
        }
        var query = entityManager.createQuery(select + " FROM ContentItem i WHERE " + where + order, result);
        values.forEach(query::setParameter);
        return query;
    }

    private String stateCondition(ContentFilter filter, Map<String, Object> values) {
        var language = "";
        if (filter.language() != null) {
            language = " AND s.language = :language";
            values.put("language", filter.language());
        }
        if (filter.state() == VersionState.MISSING && filter.language() == null) {
            values.put("languages", languages.getAll().size());
            return " AND (SELECT COUNT(s) FROM ContentVersion s WHERE s.item = i) < :languages";
        }
        if (filter.state() == VersionState.MISSING) {
            return " AND NOT EXISTS (SELECT s FROM ContentVersion s WHERE s.item = i" + language + ")";
        }
        values.put("state", filter.state());
        return " AND EXISTS (SELECT s FROM ContentVersion s WHERE s.item = i AND s.state = :state" + language + ")";
    }

    private ItemRow row(ContentItem item, List<ContentVersion> versions, String readerLanguage) {
        var cells = new LinkedHashMap<String, Cell>();
        languages.getAll().forEach(l -> cells.put(l.getCode(), Cell.MISSING));
        versions.forEach(v ->
                cells.put(v.getLanguage(), new Cell(v.getState(), v.getPath(), v.getPublishAt(), v.getUnpublishAt())));
        var shown = find(versions, readerLanguage, find(versions, item.getSourceLanguage(), versions.get(0)));
        return new ItemRow(
                item.getId(),
                item.getType(),
                item.getCode(),
                shown.getWorking().getText().title(),
                shown.getLanguage(),
                cells,
                item.getOwnerId(),
                item.getChangedAt(),
                item.getDeletedAt());
    }

    private static ContentVersion find(List<ContentVersion> versions, String language, ContentVersion otherwise) {
        return versions.stream()
                .filter(v -> v.getLanguage().equals(language))
                .findFirst()
                .orElse(otherwise);
    }
}
