package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;

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
        var ids = query(filter).ids(first, count);
        if (ids.isEmpty()) {
            return List.of();
        }
        var byItem = new HashMap<Long, List<ContentVersion>>();
        entityManager
                .createQuery(
                        "SELECT v FROM ContentVersion v JOIN FETCH v.working JOIN FETCH v.item WHERE v.itemId IN :items",
                        ContentVersion.class)
                .setParameter("items", ids)
                .getResultList()
                .forEach(v -> byItem.computeIfAbsent(v.getItemId(), i -> new ArrayList<>())
                        .add(v));
        return ids.stream()
                .filter(byItem::containsKey)
                .map(i -> row(byItem.get(i).get(0).getItem(), byItem.get(i), readerLanguage))
                .toList();
    }

    private ContentListQuery query(ContentFilter filter) {
        return new ContentListQuery(entityManager, filter, languages.getAll().size());
    }

    public long count(ContentFilter filter) {
        return query(filter).count();
    }

    /** The items of a selection that was made by its filter, for a change of them all. */
    public List<Long> findIds(ContentFilter filter, int most) {
        return query(filter).anyIds(most);
    }

    /** How many living items there are, by type. */
    public Map<String, Long> getCounts() {
        return entityManager
                .createQuery(
                        "SELECT i.listedType, COUNT(i.id) FROM ContentItem i WHERE i.listedType IS NOT NULL"
                                + " GROUP BY i.listedType",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(r -> (String) r[0], r -> (Long) r[1]));
    }

    /** How many living items of a type (null for all) stand where, by language; read from an index. */
    public Map<String, Map<VersionState, Long>> getCounts(String type) {
        return getCounts(type, count(ContentFilter.ALL.withType(type)));
    }

    /** @param all how many living items of that type there are */
    public Map<String, Map<VersionState, Long>> getCounts(String type, long all) {
        var counts = new HashMap<String, Map<VersionState, Long>>();
        languages.getAll().forEach(l -> {
            counts.put(l.getCode(), new EnumMap<>(VersionState.class));
            counts.get(l.getCode()).put(VersionState.MISSING, all);
        });
        var query = entityManager.createQuery(
                "SELECT v.language, v.state, COUNT(v.itemId) FROM ContentVersion v WHERE v.listedType "
                        + (type == null ? "IS NOT NULL" : "= :type") + " GROUP BY v.state, v.language",
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
