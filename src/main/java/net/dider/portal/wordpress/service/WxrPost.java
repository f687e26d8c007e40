package net.dider.portal.wordpress.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post as the file tells it: page, news, picture, revision, anything WordPress keeps in one table.
 *
 * @param date when it was published there; null where it says none
 * @param parent the number of the post above it, 0 for none
 * @param attachment the address of the file, for one that is a file
 */
record WxrPost(
        long id,
        String guid,
        String link,
        String type,
        String status,
        String title,
        String slug,
        String body,
        String excerpt,
        boolean locked,
        long parent,
        Instant date,
        Instant changed,
        String attachment,
        List<Term> terms) {

    /** A category, tag, language or group of translations it belongs to. */
    record Term(String taxonomy, String slug, String name) {}

    /** The first term of that taxonomy, by its slug. */
    Optional<String> term(String taxonomy) {
        return terms.stream()
                .filter(t -> t.taxonomy().equals(taxonomy))
                .map(Term::slug)
                .filter(s -> !s.isBlank())
                .findFirst();
    }

    /** All but the body, which may be long. */
    WxrPost head() {
        return new WxrPost(
                id, guid, link, type, status, title, slug, "", "", locked, parent, date, changed, attachment, terms);
    }
}
