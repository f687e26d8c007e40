package net.dider.portal.wordpress.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import net.dider.portal.content.service.ContentImportService;
import net.dider.portal.content.service.PublicRoutes;
import net.dider.portal.platform.language.Languages;

/** Which former addresses will lead to what is imported. */
@ApplicationScoped
class ImportAddresses {

    private static final int AT_A_TIME = 500;

    @Inject
    private ContentImportService content;

    @Inject
    private PublicRoutes routes;

    @Inject
    private Languages languages;

    void collect(ImportPlan plan) {
        var wanted = new ArrayList<String>();
        plan.groups().forEach(g -> g.texts.values().forEach(p -> wanted.addAll(keys(plan.site(), p))));
        var taken = new HashSet<String>();
        for (int first = 0; first < wanted.size(); first += AT_A_TIME) {
            taken.addAll(content.findTaken(wanted.subList(first, Math.min(wanted.size(), first + AT_A_TIME))));
        }
        plan.groups()
                .forEach(g -> g.texts.forEach((language, post) -> {
                    var here = routes.path(g.type, null, post.path, language);
                    for (var key : keys(plan.site(), post)) {
                        if (key.equals(here)) {
                            continue; // it stays where it was
                        }
                        if (taken.contains(key) || stands(key)) {
                            post.taken.add(key);
                        } else {
                            post.addresses.add(key);
                            taken.add(key);
                        }
                    }
                }));
    }

    private static List<String> keys(FormerSite site, PlannedPost post) {
        return new LinkedHashSet<>(Stream.of(
                                site.key(post.head.link()),
                                site.key(post.head.guid()),
                                java.util.Optional.of(site.numbered(post.head.id())))
                        .flatMap(java.util.Optional::stream)
                        .toList())
                .stream().toList();
    }

    /** Something of this portal answers there already. */
    private boolean stands(String key) {
        var parts = key.split("/", 3);
        return parts.length == 3
                && languages.find(parts[1]).isPresent()
                && (routes.findView(parts[1], parts[2]).isPresent()
                        || content.findLink(key).isPresent());
    }
}
