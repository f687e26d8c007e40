package net.dider.portal.content.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.platform.persistence.LikePattern;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.platform.text.Texts;

/** What a line of a menu leads to or could lead to. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.EDITOR})
@Allows(Ability.CONTENT)
public class MenuTargetService {

    private static final String ROUTES = "routes.";
    private static final String MENU_TITLE = ".title.menu";
    private static final int MOST_FOUND = 12;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Texts texts;

    /**
     * What stands behind a line: the item's title in each language it was written in, and where readers see it.
     *
     * @param published codes of the languages in which visitors read it; none while it is in the trash
     */
    public record Target(Map<String, String> titles, Set<String> published, String sourceLanguage, boolean trashed) {

        public String title(String language) {
            return titles.getOrDefault(
                    language,
                    titles.getOrDefault(
                            sourceLanguage, titles.values().stream().findFirst().orElse("")));
        }
    }

    /** An item that a line can lead to. */
    public record Choice(long itemId, String type, String title) {}

    /** What the lines' items are, by id; two queries for any number of lines. */
    public Map<Long, Target> findTargets(MenuTree tree) {
        var ids = tree.all()
                .map(MenuNode::itemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var targets = new HashMap<Long, Target>();
        if (ids.isEmpty()) {
            return targets;
        }
        var versions = entityManager
                .createQuery(
                        "SELECT v FROM ContentVersion v JOIN FETCH v.item JOIN FETCH v.working WHERE v.item.id IN :items",
                        ContentVersion.class)
                .setParameter("items", ids)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(v -> v.getItem().getId()));
        versions.forEach((id, all) -> targets.put(id, target(all)));
        return targets;
    }

    private static Target target(List<ContentVersion> versions) {
        var item = versions.get(0).getItem();
        var titles = versions.stream().collect(Collectors.toMap(ContentVersion::getLanguage, v -> v.getWorking()
                .getText()
                .title()));
        var published = versions.stream()
                .filter(v -> v.getPublished() != null && !item.isDeleted())
                .map(ContentVersion::getLanguage)
                .collect(Collectors.toSet());
        return new Target(titles, published, item.getSourceLanguage(), item.isDeleted());
    }

    /** Fixed views that have a name for menus, by their routes. */
    public List<String> findRoutes() {
        var keys = Set.copyOf(texts.keys());
        return keys.stream()
                .filter(k -> k.endsWith(MENU_TITLE))
                .map(k -> k.substring(0, k.length() - MENU_TITLE.length()))
                .filter(route -> keys.contains(ROUTES + route))
                .sorted()
                .toList();
    }

    /** Items by words of their title in any language, letters folded. */
    public List<Choice> findItems(String words, String language) {
        var wanted = Folding.fold(words).split(" ");
        var condition = new StringBuilder();
        for (int n = 0; n < wanted.length; n++) {
            condition.append(" AND v.titleKey LIKE :word").append(n).append(" ESCAPE '!'");
        }
        var query = entityManager
                .createQuery(
                        "SELECT v FROM ContentVersion v JOIN FETCH v.item i JOIN FETCH v.working"
                                + " WHERE i.deletedAt IS NULL" + condition + " ORDER BY v.titleKey, i.id",
                        ContentVersion.class)
                .setMaxResults(2 * MOST_FOUND);
        for (int n = 0; n < wanted.length; n++) {
            query.setParameter("word" + n, LikePattern.containing(wanted[n]));
        }
        return query.getResultList().stream()
                .collect(Collectors.toMap(
                        v -> v.getItem().getId(),
                        Function.identity(),
                        (a, b) -> b.getLanguage().equals(language) ? b : a,
                        LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST_FOUND)
                .map(v -> new Choice(
                        v.getItem().getId(),
                        v.getItem().getType(),
                        v.getWorking().getText().title()))
                .toList();
    }
}
