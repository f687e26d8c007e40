package net.dider.portal.content.service;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.content.entity.VersionState;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.text.Folding;

/**
 * Which items a {@link ContentFilter} finds. Begins where there are fewest rows to look at: at the versions for words and
 * for states that are rare, at the items in their order for everything else; H2 does not choose that by itself.
 */
final class ContentListQuery {

    /** H2 reads an index in order only when told the columns that it begins with. */
    private static final String LAST_CHANGED = " ORDER BY i.listedType DESC, i.changedAt DESC, i.id DESC";

    private final EntityManager entityManager;
    private final ContentFilter filter;
    private final int languages;
    private final String words;
    private final Map<String, Object> values = new HashMap<>();

    ContentListQuery(EntityManager entityManager, ContentFilter filter, int languages) {
        this.entityManager = entityManager;
        this.filter = filter;
        this.languages = languages;
        words = Folding.fold(filter.words() == null ? "" : filter.words()).strip();
    }

    private boolean isByVersion() {
        var rare = filter.state() != null
                && filter.state() != VersionState.MISSING
                && (filter.state() != VersionState.PUBLISHED || filter.language() == null);
        return filter.type() != null && !filter.trash() && (rare || filter.state() == null && !words.isEmpty());
    }

    /** The last changed first. */
    List<Long> ids(int first, int count) {
        if (isByVersion()) {
            return query(
                            "SELECT i.id, i.changedAt" + byVersion(true)
                                    + " GROUP BY i.id, i.changedAt ORDER BY i.changedAt DESC, i.id DESC",
                            Object[].class)
                    .setFirstResult(first)
                    .setMaxResults(count)
                    .getResultStream()
                    .map(r -> (Long) r[0])
                    .toList();
        }
        var order = filter.type() == null || filter.trash() ? " ORDER BY i.changedAt DESC, i.id DESC" : LAST_CHANGED;
        return query("SELECT i.id" + byItem() + order, Long.class)
                .setFirstResult(first)
                .setMaxResults(count)
                .getResultList();
    }

    /** In the order of their numbers. */
    List<Long> anyIds(int most) {
        var query = isByVersion()
                ? "SELECT DISTINCT s.itemId" + byVersion(filter.ownerId() != null) + " ORDER BY s.itemId"
                : "SELECT i.id" + byItem() + " ORDER BY i.id";
        return query(query, Long.class).setMaxResults(most).getResultList();
    }

    long count() {
        var query = isByVersion()
                ? "SELECT COUNT(DISTINCT s.itemId)" + byVersion(filter.ownerId() != null)
                : "SELECT COUNT(i.id)" + byItem();
        return query(query, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> query(String text, Class<T> result) {
        var query = entityManager.createQuery(text, result);
        values.forEach(query::setParameter);
        return query;
    }

    private String byVersion(boolean joined) {
        var where = new StringBuilder(" FROM ContentVersion s")
                .append(joined ? " JOIN s.item i" : "")
                .append(" WHERE s.listedType = :type");
        values.put("type", filter.type());
        where.append(owned());
        if (filter.language() != null) {
            where.append(" AND s.language = :language");
            values.put("language", filter.language());
        }
        if (filter.state() == null) {
            return where + titled("s");
        }
        where.append(" AND s.state = :state");
        values.put("state", filter.state());
        return where + titledIn("s.itemId");
    }

    private String byItem() {
        var where = new StringBuilder(" FROM ContentItem i WHERE ")
                .append(filter.trash() ? "i.deletedAt IS NOT NULL" : "i.listedType ")
                .append(filter.trash() ? "" : filter.type() == null ? "IS NOT NULL" : "= :type")
                .append(filter.trash() && filter.type() != null ? " AND i.type = :type" : "");
        if (filter.type() != null) {
            values.put("type", filter.type());
        }
        where.append(owned());
        if (filter.state() != null || filter.language() != null) {
            where.append(standing());
        }
        return where + titledIn("i.id");
    }

    private String owned() {
        if (filter.ownerId() == null || filter.ownerId().equals(ContentFilter.NOBODY)) {
            return filter.ownerId() == null ? "" : " AND i.ownerId IS NULL";
        }
        values.put("owner", filter.ownerId());
        return " AND i.ownerId = :owner";
    }

    private String standing() {
        var language = "";
        if (filter.language() != null) {
            language = " AND s.language = :language";
            values.put("language", filter.language());
        }
        if (filter.state() == VersionState.MISSING && filter.language() == null) {
            values.put("languages", languages);
            return " AND (SELECT COUNT(s) FROM ContentVersion s WHERE s.itemId = i.id) < :languages";
        }
        if (filter.state() == VersionState.MISSING) {
            return " AND NOT EXISTS (SELECT s.id FROM ContentVersion s WHERE s.itemId = i.id" + language + ")";
        }
        var state = "";
        if (filter.state() != null) {
            state = " AND s.state = :state";
            values.put("state", filter.state());
        }
        return " AND EXISTS (SELECT s.id FROM ContentVersion s WHERE s.itemId = i.id" + state + language + ")";
    }

    private String titledIn(String item) {
        return words.isEmpty()
                ? ""
                : " AND EXISTS (SELECT t.id FROM ContentVersion t WHERE t.itemId = " + item + titled("t") + ")";
    }

    /** Each of the words stands in one title. */
    private String titled(String version) {
        var conditions = new StringBuilder();
        var each = words.split(" ");
        for (int n = 0; n < each.length && !words.isEmpty(); n++) {
            conditions
                    .append(" AND ")
                    .append(version)
                    .append(".titleKey LIKE :word")
                    .append(n)
                    .append(" ESCAPE '!'");
            values.put("word" + n, LikePattern.containing(each[n]));
        }
        return conditions.toString();
    }
}
