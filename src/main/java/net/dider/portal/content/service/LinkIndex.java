package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.content.entity.ContentLink;
import net.dider.portal.content.entity.ContentVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Writes down the links of a text that readers see, for the report on them. */
@ApplicationScoped
class LinkIndex {

    private static final int LONGEST_WORDS = 200;
    private static final int LONGEST_HREF = 1000;
    private static final int LONGEST_PATH = 600;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private InternalLinks links;

    /** Readers see something else of this item than before, in some language: links to it are fine, or not any more. */
    void judge(Long targetId) {
        entityManager
                .createNativeQuery("UPDATE content_links SET is_fine = NOT is_fine WHERE target_item_id = ?1"
                        + " AND is_fine <> (EXISTS (SELECT v.id FROM content_versions v"
                        + " WHERE v.item_id = content_links.target_item_id AND v.language = content_links.language"
                        + " AND v.shown_type IS NOT NULL))")
                .setParameter(1, targetId)
                .executeUpdate();
    }

    /** Within a transaction: the links of what is published now take the place of those of what was. */
    void write(ContentVersion version) {
        entityManager
                .createQuery("DELETE FROM ContentLink l WHERE l.item = :item AND l.language = :language")
                .setParameter("item", version.getItem())
                .setParameter("language", version.getLanguage())
                .executeUpdate();
        if (version.getPublished() != null) {
            int position = 0;
            for (var anchor : Jsoup.parseBodyFragment(
                            version.getPublished().getText().body())
                    .select("a[href]")) {
                write(version, anchor, position++);
            }
        }
        version.noteLinks();
    }

    private void write(ContentVersion version, Element anchor, int position) {
        var href = anchor.attr("href");
        var link = new ContentLink(
                version.getItem(),
                version.getLanguage(),
                position,
                cut(anchor.text().strip(), LONGEST_WORDS),
                cut(href, LONGEST_HREF));
        var path = links.ownPath(href);
        if (href.matches("item:\\d{1,18}(#.*)?")) {
            var target = Long.parseLong(href.replaceFirst("item:(\\d+).*", "$1"));
            link.leadToItem(target, isListed(target, version.getLanguage()));
        } else if (path != null) {
            var asked = links.itemPath(href);
            if (asked == null || path.length() > LONGEST_PATH) {
                return;
            }
            link.leadToAddress(asked.type(), path.split("/")[1], asked.path(), path);
        } else if (href.matches("(?i)https?:.*")) {
            link.leadOut();
        } else {
            return;
        }
        entityManager.persist(link);
    }

    private boolean isListed(long itemId, String language) {
        return !entityManager
                .createQuery(
                        "SELECT v.id FROM ContentVersion v WHERE v.itemId = :item AND v.language = :language"
                                + " AND v.shownType IS NOT NULL",
                        Long.class)
                .setParameter("item", itemId)
                .setParameter("language", language)
                .getResultList()
                .isEmpty();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
