package net.dider.portal.wordpress.service;

import java.util.HashSet;
import java.util.Set;
import net.dider.portal.content.service.ContentImportService;

/** Gives every text its place below its type, none twice, pages above first. */
final class ImportPlaces {

    /** As deep as the portal's addresses go. */
    private static final int DEEPEST = 4;

    private final ContentImportService content;
    private final Set<String> occupied = new HashSet<>();

    ImportPlaces(ContentImportService content) {
        this.content = content;
    }

    void place(ImportGroup group) {
        while (group.parent != null && group.parent.texts.isEmpty()) {
            group.parent = group.parent.parent;
        }
        // where the tree is too deep for the portal it stands at the top
        if (group.texts.keySet().stream().anyMatch(l -> above(group, l).split("/").length >= DEEPEST)) {
            group.parent = null;
            group.parentItem = null;
        }
        group.sourceLanguage = group.texts.containsKey(group.sourceLanguage)
                ? group.sourceLanguage
                : group.texts.keySet().iterator().next();
        group.texts.forEach((language, post) -> {
            var above = above(group, language);
            var begin = above.isEmpty() ? "" : above + "/";
            var wanted = post.wantedSlug();
            post.slug = wanted;
            for (int n = 2; !isFree(group.type, language, begin + post.slug); n++) {
                post.slug = wanted + "-" + n;
            }
            post.path = begin + post.slug;
            occupied.add(place(group.type, language, post.path));
        });
    }

    private boolean isFree(String type, String language, String path) {
        return !occupied.contains(place(type, language, path)) && content.isFree(type, language, path);
    }

    private static String place(String type, String language, String path) {
        return type + " " + language + " " + path;
    }

    /** The path of the nearest page above that readers of that language will see. */
    private String above(ImportGroup group, String language) {
        for (var above = group; above != null; above = above.parent) {
            if (above != group) {
                var post = above.texts.get(language);
                if (post != null && post.isShown()) {
                    return post.path;
                }
            }
            if (above.parentItem != null) {
                return content.findPath(above.parentItem, language);
            }
        }
        return "";
    }
}
