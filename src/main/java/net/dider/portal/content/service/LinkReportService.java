package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.Folding;

/** The links of published texts that do not lead where they should (E16); one query a page, another that counts. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR, Roles.TRANSLATOR})
@Allows(Ability.TRANSLATE_CONTENT)
public class LinkReportService {

    /** What a link is today; only the page's own rows are judged, by indexes of what they lead to. */
    private static final String KIND =
            """
            CASE WHEN l.is_outside = TRUE THEN 'OUTSIDE'
             WHEN l.target_item_id IS NULL AND (r.item_id IS NOT NULL OR ai.deleted_at IS NULL AND ai.id IS NOT NULL
               OR ai.redirect_item_id IS NOT NULL) THEN 'REDIRECTED'
             WHEN l.target_item_id IS NULL AND ai.id IS NOT NULL THEN 'TRASHED'
             WHEN t.id IS NULL THEN 'BROKEN'
             WHEN t.deleted_at IS NOT NULL AND t.redirect_item_id IS NOT NULL THEN 'REDIRECTED'
             WHEN t.deleted_at IS NOT NULL THEN 'TRASHED'
             WHEN EXISTS (SELECT h.id FROM content_versions h WHERE h.item_id = t.id AND h.language = l.language
               AND h.published_revision_id IS NOT NULL) THEN 'FINE'
             WHEN EXISTS (SELECT o.id FROM content_versions o WHERE o.item_id = t.id
               AND o.published_revision_id IS NOT NULL) THEN 'OTHER_LANGUAGE'
             ELSE 'UNPUBLISHED' END""";

    private static final String LINKS =
            " FROM (SELECT l.id AS id, l.item_id AS item_id, l.language AS language, l.position_number AS place,"
                    + " l.words AS words, l.href AS href, p.title AS title, v.title_key AS title_key, " + KIND
                    + " AS kind "
                    + """
             FROM content_links l
             LEFT JOIN content_versions v ON v.item_id = l.item_id AND v.language = l.language
             LEFT JOIN content_revisions p ON p.id = v.published_revision_id
             LEFT JOIN content_items t ON t.id = l.target_item_id
             LEFT JOIN content_addresses a ON a.type = l.address_type AND a.language = l.address_language
               AND a.slug = l.address_path
             LEFT JOIN content_items ai ON ai.id = a.item_id
             LEFT JOIN content_redirects r ON r.path = l.public_path
             WHERE l.is_fine = FALSE AND v.shown_type IS NOT NULL) k WHERE\s""";

    @PersistenceContext
    private EntityManager entityManager;

    /**
     * A link that the report names.
     *
     * @param title of the text it stands in
     * @param place which link of that text, from 0
     */
    public record Row(
            long itemId, String language, int place, String words, String href, String title, LinkKind kind) {}

    public List<Row> find(LinkFilter filter, int first, int count) {
        var query = query(
                "SELECT k.item_id, k.language, k.place, k.words, k.href, k.title, k.kind",
                filter,
                " ORDER BY k.title_key, k.item_id, k.language, k.place");
        query.setFirstResult(first).setMaxResults(count);
        return rows(query).stream()
                .map(r -> new Row(
                        ((Number) r[0]).longValue(),
                        (String) r[1],
                        ((Number) r[2]).intValue(),
                        (String) r[3],
                        (String) r[4],
                        (String) r[5],
                        LinkKind.valueOf((String) r[6])))
                .toList();
    }

    /** How many of each kind there are in that language, or in all. */
    public Map<LinkKind, Long> count(LinkFilter filter) {
        var counts = new EnumMap<LinkKind, Long>(LinkKind.class);
        for (var row : rows(query(
                "SELECT k.kind, COUNT(*)",
                new LinkFilter(null, filter.language(), filter.words()),
                " GROUP BY k.kind"))) {
            counts.put(LinkKind.valueOf((String) row[0]), ((Number) row[1]).longValue());
        }
        return counts;
    }

    /** The texts with links that only lead there by way of another address. */
    public List<Row> findRedirected(int most) {
        return find(new LinkFilter(LinkKind.REDIRECTED, null, null), 0, most);
    }

    @SuppressWarnings("unchecked") // a native query has no type
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private Query query(String select, LinkFilter filter, String end) {
        var words = filter.words() == null ? "" : Folding.fold(filter.words()).strip();
        var query = entityManager.createNativeQuery(select
                + LINKS
                + (filter.kind() == null ? "k.kind <> 'FINE'" : "k.kind = ?1")
                + (filter.language() == null ? "" : " AND k.language = ?2")
                + (words.isEmpty() ? "" : " AND (k.title_key LIKE ?3 OR LOWER(k.href) LIKE ?3)")
                + end);
        if (filter.kind() != null) {
            query.setParameter(1, filter.kind().name());
        }
        if (filter.language() != null) {
            query.setParameter(2, filter.language());
        }
        if (!words.isEmpty()) {
            query.setParameter(3, "%" + words + "%");
        }
        return query;
    }
}
