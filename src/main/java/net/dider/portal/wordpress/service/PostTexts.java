package net.dider.portal.wordpress.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.dider.portal.content.entity.WrittenText;
import net.dider.portal.content.service.ContentImportService;
import net.dider.portal.media.service.FileNames;
import net.dider.portal.media.service.MediaLibraryService;
import net.dider.portal.platform.text.Folding;

/** Makes of posts what the portal stores, with the pictures the library holds. */
@ApplicationScoped
class PostTexts {

    private static final int LONGEST_TITLE = 150;
    /** What WordPress adds to the names of pictures it made itself. */
    private static final Pattern MADE = Pattern.compile("(-\\d{1,5}x\\d{1,5}|-scaled|-rotated|-e\\d{9,})+(?=\\.\\w+$)");

    @Inject
    private MediaLibraryService media;

    @Inject
    private ContentImportService content;

    /** What the library holds while one file is read. */
    record Library(Map<String, MediaLibraryService.Named> files) {

        Optional<Long> find(String fileName, boolean image) {
            return named(fileName)
                    .or(() -> named(MADE.matcher(fileName).replaceFirst("")))
                    .filter(f -> f.image() || !image)
                    .map(MediaLibraryService.Named::id);
        }

        private Optional<MediaLibraryService.Named> named(String fileName) {
            return Optional.ofNullable(files.get(Folding.fold(FileNames.title(fileName, LONGEST_TITLE))));
        }
    }

    Library library() {
        return new Library(media.findByTitle());
    }

    /** @param imported what this import itself answers under a former address */
    PostBody.Result convert(
            WxrPost post, FormerSite site, Library library, Function<String, Optional<String>> imported) {
        return PostBody.convert(
                post.body(),
                site,
                address -> imported.apply(address).or(() -> content.findLink(address)),
                name -> library.find(name, true),
                name -> library.find(name, false));
    }

    static WrittenText text(PlannedPost planned, WxrPost post, String body) {
        return new WrittenText(planned.title(), planned.slug, PlannedPost.summary(post), body);
    }
}
