package net.dider.portal.wordpress.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentImportService;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.wordpress.service.ImportLine.Reason;

/** Decides what becomes of each post of a file, and stores nothing. */
@ApplicationScoped
class ImportPlanner {

    private static final String PAGES = "pages";
    private static final String NEWS = "news";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Languages languages;

    @Inject
    private PostTexts texts;

    @Inject
    private ContentImportService content;

    @Inject
    private ImportAddresses addresses;

    ImportPlan plan(Path file, ImportOptions options) throws WxrRefused, IOException {
        var heads = new ArrayList<WxrPost>();
        String address;
        try (var in = Files.newInputStream(file)) {
            address = WxrReader.read(in, post -> heads.add(post.head()));
        }
        var site = new FormerSite(address);
        var library = texts.library();
        var imported = findImported();
        var posts = heads.stream().map(h -> new PlannedPost(h, site)).toList();
        posts.forEach(p -> decide(p, options, library, imported));
        var groups = group(posts, imported);
        var plan = new ImportPlan(address, site, posts, groups);
        read(file, plan, library);
        var places = new ImportPlaces(content);
        groups.forEach(places::place);
        addresses.collect(plan);
        return plan;
    }

    /** What was imported before and is there still, by what it is known by. */
    private Map<String, Long> findImported() {
        var found = new HashMap<String, Long>();
        entityManager
                .createQuery(
                        "SELECT t.sourceKey, t.itemId FROM ImportedText t, ContentItem i WHERE i.id = t.itemId",
                        Object[].class)
                .getResultStream()
                .forEach(t -> found.put((String) t[0], (Long) t[1]));
        return found;
    }

    private void decide(
            PlannedPost post, ImportOptions options, PostTexts.Library library, Map<String, Long> imported) {
        var named = post.head.term("language");
        post.language = named.flatMap(this::language).orElse(named.orElse(options.language()));
        switch (post.head.type()) {
            case "page", "post" -> decideStatus(post, options);
            case "attachment" ->
                post.skip(
                        FormerSite.fileName(post.head.attachment())
                                        .flatMap(n -> library.find(n, false))
                                        .isPresent()
                                ? Reason.FILE_IN_LIBRARY
                                : Reason.FILE_NOT_IN_LIBRARY);
            case "revision" -> post.skip(Reason.REVISION);
            case "nav_menu_item", "wp_navigation" -> post.skip(Reason.MENU);
            default -> post.skip(Reason.OTHER_TYPE);
        }
        if (!post.isSkipped() && languages.find(post.language).isEmpty()) {
            post.skip(Reason.UNKNOWN_LANGUAGE);
        } else if (!post.isSkipped() && post.title().isEmpty()) {
            post.skip(Reason.NO_TITLE);
        } else if (!post.isSkipped() && imported.containsKey(post.sourceKey)) {
            post.skip(Reason.ALREADY_IMPORTED);
        }
    }

    private static void decideStatus(PlannedPost post, ImportOptions options) {
        switch (post.head.status()) {
            case "private" -> post.skip(Reason.PRIVATE);
            case "trash" -> post.skip(Reason.TRASH);
            case "auto-draft", "inherit" -> post.skip(Reason.AUTO_DRAFT);
            case "publish" -> {
                if (options.drafts()) {
                    post.keepAsDraft(Reason.CHOSEN_DRAFT);
                }
            }
            case "future" -> post.keepAsDraft(Reason.WAS_PLANNED);
            default -> post.keepAsDraft(Reason.WAS_DRAFT);
        }
        if (!post.isSkipped() && post.head.locked()) {
            post.skip(Reason.PASSWORD);
        }
    }

    /** Polylang says {@code tr}, sometimes {@code tr_TR} or {@code pll_tr}. */
    private Optional<String> language(String slug) {
        var code = slug.toLowerCase(Locale.ROOT).replaceFirst("^pll_", "").replace('_', '-');
        return languages
                .find(code)
                .or(() -> languages.find(code.replaceFirst("-.*", "")))
                .map(Language::getCode);
    }

    private List<ImportGroup> group(List<PlannedPost> posts, Map<String, Long> imported) {
        var before = new HashSet<String>();
        posts.stream().filter(p -> p.reason == Reason.ALREADY_IMPORTED).forEach(p -> before.add(groupKey(p)));
        var groups = new LinkedHashMap<String, ImportGroup>();
        for (var post : posts) {
            var key = groupKey(post);
            if (!post.isSkipped() && before.contains(key)) {
                post.skip(Reason.TRANSLATION_IMPORTED);
            } else if (!post.isSkipped()) {
                var type = "page".equals(post.head.type()) ? PAGES : NEWS;
                var group = groups.computeIfAbsent(key, k -> new ImportGroup(type));
                if (group.texts.putIfAbsent(post.language, post) == null) {
                    post.group = group;
                } else {
                    post.skip(Reason.SAME_LANGUAGE);
                }
            }
        }
        var all = new ArrayList<>(groups.values());
        all.forEach(g -> g.sourceLanguage = languages.getAll().stream()
                .map(Language::getCode)
                .filter(g.texts::containsKey)
                .findFirst()
                .orElseThrow());
        var byNumber = new HashMap<Long, PlannedPost>();
        posts.forEach(p -> byNumber.putIfAbsent(p.head.id(), p));
        all.stream().filter(g -> PAGES.equals(g.type)).forEach(g -> putBelow(g, byNumber, imported));
        all.forEach(g -> {
            for (var above = g.parent; above != null; above = above.parent) {
                g.depth++;
            }
        });
        all.sort(Comparator.comparingInt(g -> g.depth));
        return all;
    }

    private static String groupKey(PlannedPost post) {
        return post.head.type() + ":" + post.head.term("post_translations").orElse("#" + post.sourceKey);
    }

    private static void putBelow(ImportGroup group, Map<Long, PlannedPost> byNumber, Map<String, Long> imported) {
        var source = group.texts.get(group.sourceLanguage);
        var parent = byNumber.get(source.head.parent());
        if (parent == null) {
            return;
        }
        if (parent.group != null && PAGES.equals(parent.group.type) && !parent.group.standsBelow(group)) {
            group.parent = parent.group;
        } else if (parent.reason == Reason.ALREADY_IMPORTED) {
            group.parentItem = imported.get(parent.sourceKey);
        }
    }

    /** The file again, for the bodies: what is left over, what is missing, what readers may not see so. */
    private void read(Path file, ImportPlan plan, PostTexts.Library library) throws WxrRefused, IOException {
        var known = plan.byAddress();
        var next = plan.posts().iterator();
        try (var in = Files.newInputStream(file)) {
            WxrReader.read(in, post -> {
                var planned = next.next();
                if (planned.isSkipped()) {
                    return;
                }
                var body = texts.convert(post, plan.site(), library, address -> Optional.ofNullable(known.get(address))
                        .map(p -> "#"));
                planned.leftovers = body.leftovers();
                planned.missing = body.missing();
                if (body.html().length() > WrittenText.LONGEST_BODY) {
                    planned.group.texts.remove(planned.language);
                    planned.skip(Reason.TOO_LONG);
                } else if (planned.isShown()
                        && content.isBlocked(PostTexts.text(planned, post, body.html()), planned.language)) {
                    planned.keepAsDraft(Reason.BLOCKED);
                }
            });
        }
        plan.groups().removeIf(g -> g.texts.isEmpty());
    }
}
