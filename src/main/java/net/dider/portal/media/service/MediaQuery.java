package net.dider.portal.media.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.media.entity.MediaItem;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.text.Folding;

/** Asks the database for the files a {@link MediaFilter} means: three queries a page, however many files there are. */
final class MediaQuery {

    private final EntityManager entityManager;
    private final String where;
    private final Map<String, Object> parameters = new HashMap<>();

    MediaQuery(EntityManager entityManager, MediaFilter filter) {
        this.entityManager = entityManager;
        var conditions = new ArrayList<String>();
        conditions.add(filter.trashed() ? "m.trashedAt IS NOT NULL" : "m.trashedAt IS NULL");
        if (filter.kind() != null) {
            conditions.add("m.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        var words = Folding.fold(filter.question()).split(" ");
        for (var n = 0; n < words.length; n++) {
            if (!words[n].isEmpty()) {
                conditions.add("m.searchKey LIKE :word" + n + " ESCAPE '!'");
                parameters.put("word" + n, LikePattern.containing(words[n]));
            }
        }
        if (!filter.lacking().isEmpty()) {
            conditions.add("m.kind = :image AND NOT EXISTS (SELECT w.id FROM MediaWords w WHERE w.item = m"
                    + " AND w.language = :lacking AND (w.decorative = TRUE OR w.alternative <> ''))");
            parameters.put("image", MediaKind.IMAGE);
            parameters.put("lacking", filter.lacking());
        }
        where = " WHERE " + String.join(" AND ", conditions);
    }

    long count() {
        return query("SELECT COUNT(m) FROM MediaItem m" + where, Long.class).getSingleResult();
    }

    List<MediaFile> page(int first, int count) {
        var ids = query("SELECT m.id FROM MediaItem m" + where + " ORDER BY m.id DESC", Long.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT DISTINCT m FROM MediaItem m LEFT JOIN FETCH m.words WHERE m.id IN :ids"
                                        + " ORDER BY m.id DESC",
                                MediaItem.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .map(MediaFile::of)
                        .toList();
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type) {
        var query = entityManager.createQuery(jpql, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
