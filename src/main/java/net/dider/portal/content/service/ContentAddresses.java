package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import net.dider.portal.content.entity.ContentAddress;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.content.entity.ContentVersion;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Folding;
import net.dider.portal.platform.text.Texts;

/**
 * Where items stand: a page's path is that of the page above it and its own slug. Every path that was ever current
 * keeps leading to its item, in one step, however often it moved since (V6).
 */
@ApplicationScoped
class ContentAddresses {

    /** Steps below the language; deeper trees have no readers. */
    private static final int DEEPEST = 4;

    @Inject
    private ContentRows rows;

    @Inject
    private InternalLinks links;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    /** The writer's slug made valid; from the title when left empty, then with a number where it is taken. */
    String slug(ContentItem item, String language, String wanted, String title) throws ContentRefused {
        if (!wanted.isEmpty()) {
            var slug = Folding.slug(wanted, WrittenText.LONGEST_SLUG, language);
            ContentRefused.unless(!slug.isEmpty(), ContentRefused.Reason.NOT_A_SLUG, "slug");
            ContentRefused.unless(
                    isFree(item, language, path(item, language, slug)), ContentRefused.Reason.TAKEN, "slug");
            return slug;
        }
        var base = Folding.slug(title, WrittenText.LONGEST_SLUG - 4, language);
        if (base.isEmpty()) {
            base = texts.get(
                    "content.slug.text.fallback", languages.find(language).orElseThrow());
        }
        var slug = base;
        for (int n = 2; !isFree(item, language, path(item, language, slug)); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    /** Below the nearest page above that readers of that language see. */
    static String path(ContentItem item, String language, String slug) {
        for (var above = item.getParent(); above != null; above = above.getParent()) {
            var path = above.find(language).map(ContentVersion::getPath);
            if (path.isPresent()) {
                return path.get() + "/" + slug;
            }
        }
        return slug;
    }

    private boolean isFree(ContentItem item, String language, String path) {
        return !links.isReserved(item.getType(), language, path)
                && rows.findAddress(item.getType(), language, path)
                        .filter(a -> !a.getItem().equals(item))
                        .isEmpty();
    }

    /** The working slug becomes the item's current address; the former one goes on leading here. */
    String occupy(ContentItem item, String language) throws ContentRefused {
        var slug = ContentRows.version(item, language).getWorking().getText().slug();
        return occupy(item, language, path(item, language, slug));
    }

    private String occupy(ContentItem item, String language, String path) throws ContentRefused {
        ContentRefused.unless(path.split("/").length <= DEEPEST, ContentRefused.Reason.MISPLACED, "slug");
        ContentRefused.unless(isFree(item, language, path), ContentRefused.Reason.TAKEN, "slug");
        rows.findCurrentAddresses(item, language).forEach(ContentAddress::retire);
        rows.findAddress(item.getType(), language, path)
                .ifPresentOrElse(ContentAddress::revive, () -> rows.store(new ContentAddress(item, language, path)));
        return path;
    }

    /**
     * After a page moved: the published pages below it move with it, in that language.
     *
     * @param alsoMoved is told of each of them
     */
    void follow(ContentItem moved, String language, Consumer<ContentItem> alsoMoved) throws ContentRefused {
        for (var child : rows.findChildren(moved)) {
            var version = child.find(language).filter(v -> v.getPublished() != null);
            if (version.isPresent()) {
                var path = path(
                        child, language, version.get().getPublished().getText().slug());
                if (!path.equals(version.get().getPath())) {
                    version.get().moveAddress(occupy(child, language, path));
                    alsoMoved.accept(child);
                }
            }
            follow(child, language, alsoMoved);
        }
    }
}
