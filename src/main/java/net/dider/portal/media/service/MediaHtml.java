package net.dider.portal.media.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.entity.MediaKind;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Between the mark a body keeps of a file ({@code <img src="media:42">}, {@code <a href="media:42">}) and what readers
 * get: pictures in the widths their screen needs, players, links with type and size; all words in the reader's language.
 */
@ApplicationScoped
public class MediaHtml {

    /** How wide a picture stands in a body: the column of portal.css, or the whole of a small screen. */
    public static final String IN_BODY = "(min-width: 48em) 41rem, 100vw";

    private static final String SCHEME = "media:";
    private static final Pattern MARK = Pattern.compile("media:([1-9][0-9]{0,17})");
    private static final Pattern ADDRESS = Pattern.compile("/media/([1-9][0-9]{0,17})(?:/[^\\s\"'<>]*)?");
    private static final String MARKED = "img[src^=media:], a[href^=media:]";
    private static final Set<String> TAKES_FIGURES =
            Set.of("body", "li", "td", "th", "blockquote", "dd", "div", "figure");
    private static final int FALLBACK_WIDTH = 960;
    private static final int FOCUS_STEP = 5;

    @Inject
    private MediaFiles files;

    @Inject
    private Languages languages;

    @Inject
    private Texts texts;

    public MediaHtml() {}

    MediaHtml(MediaFiles files, Languages languages, Texts texts) {
        this.files = files;
        this.languages = languages;
        this.texts = texts;
    }

    /** The numbers of the files a body shows or links to. */
    public static Set<Long> idsIn(String html) {
        return MARK.matcher(html)
                .results()
                .map(m -> Long.valueOf(m.group(1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** For the editor in the browser, which must be able to load what it shows. */
    public static String toEditor(String stored) {
        return rewrite(stored, MARKED, MARK, "/media/");
    }

    /** Back from the editor: whatever address of a file stands there becomes its number, and words of it go. */
    public static String toStorage(String edited) {
        var stored = rewrite(edited, "img[src^=/media/], a[href^=/media/]", ADDRESS, SCHEME);
        if (!stored.contains("<img")) {
            return stored;
        }
        var document = parse(stored);
        document.select("img").forEach(i -> List.of("alt", "width", "height", "srcset", "sizes")
                .forEach(i::removeAttr));
        return document.body().html();
    }

    private static String rewrite(String html, String marked, Pattern from, String to) {
        if (!html.contains(from == MARK ? SCHEME : MediaAddress.ROOT)) {
            return html;
        }
        var document = parse(html);
        for (var element : document.select(marked)) {
            var name = element.hasAttr("src") ? "src" : "href";
            var matcher = from.matcher(element.attr(name));
            if (matcher.matches()) {
                element.attr(name, to + matcher.group(1));
            }
        }
        return document.body().html();
    }

    /**
     * The body as readers in that language get it; one query at most, none when warm. A file that is gone leaves nothing,
     * or the words of its link.
     *
     * @param safe what {@link net.dider.portal.platform.security.SafeHtml} let through: the result is not cleaned again
     */
    public String render(String safe, String language) {
        if (!safe.contains(SCHEME)) {
            return safe;
        }
        var document = parse(safe);
        var found = files.findAll(idsIn(safe));
        var reader = languages.find(language).orElse(languages.getDefault());
        for (var element : document.select(MARKED)) {
            var image = "img".equals(element.tagName());
            var file = file(element.attr(image ? "src" : "href"), found);
            if (file.isEmpty()) {
                leave(element, image);
            } else if (image) {
                show(element, file.get(), reader);
            } else {
                link(element, file.get(), reader);
            }
        }
        return document.body().html();
    }

    private static Optional<MediaFile> file(String mark, Map<Long, MediaFile> found) {
        var matcher = MARK.matcher(mark);
        return matcher.matches()
                ? Optional.ofNullable(found.get(Long.valueOf(matcher.group(1)))).filter(f -> !f.trashed())
                : Optional.empty();
    }

    private static void leave(Element element, boolean image) {
        var parent = element.parent();
        if (image) {
            element.remove();
        } else {
            element.unwrap();
        }
        if (parent != null && "p".equals(parent.tagName()) && parent.childNodeSize() == 0) {
            parent.remove();
        }
    }

    private void show(Element mark, MediaFile file, Language reader) {
        var parent = mark.parent();
        var caption = file.in(reader.getCode()).caption();
        var shown = shown(file, reader);
        var block = "p".equals(parent.tagName())
                && TAKES_FIGURES.contains(parent.parent().tagName());
        if (!block && !TAKES_FIGURES.contains(parent.tagName())) {
            mark.replaceWith(shown);
            return;
        }
        var figure = new Element("figure").addClass("media").addClass("media-" + kind(file));
        figure.appendChild(shown);
        if (!caption.isEmpty()) {
            figure.appendElement("figcaption").text(caption);
        }
        if (block) {
            lift(mark, parent, figure);
        } else {
            mark.replaceWith(figure);
        }
    }

    /** A paragraph holds no figure: it ends before it and goes on after it. */
    private static void lift(Element mark, Element paragraph, Element figure) {
        var rest = new Element("p");
        rest.attributes().addAll(paragraph.attributes());
        List<Node> after =
                new ArrayList<>(paragraph.childNodes().subList(mark.siblingIndex() + 1, paragraph.childNodeSize()));
        mark.remove();
        after.forEach(rest::appendChild);
        paragraph.after(figure);
        if (says(rest)) {
            figure.after(rest);
        }
        if (!says(paragraph)) {
            paragraph.remove();
        }
    }

    private static boolean says(Element paragraph) {
        return !paragraph.text().isBlank() || !paragraph.select("img").isEmpty();
    }

    private static String kind(MediaFile file) {
        return file.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private Element shown(MediaFile file, Language reader) {
        return switch (file.kind()) {
            case IMAGE -> picture(file, reader, IN_BODY);
            case AUDIO, VIDEO -> player(file, reader);
            case DOCUMENT -> documentLink(new Element("a").text(file.title()), file, reader);
        };
    }

    /**
     * {@code <picture>} for other places than a body, such as the head of an article or a card.
     *
     * @param sizes how wide it stands there, as the attribute {@code sizes} says it
     */
    public String picture(MediaFile file, String language, String sizes) {
        return picture(file, languages.find(language).orElse(languages.getDefault()), sizes)
                .outerHtml();
    }

    private Element picture(MediaFile file, Language reader, String sizes) {
        var picture = new Element("picture");
        picture.appendElement("source")
                .attr("type", FileType.WEBP.contentType())
                .attr("srcset", widths(file, FileType.WEBP))
                .attr("sizes", sizes);
        var image = picture.appendElement("img")
                .attr("src", MediaAddress.image(file, file.smallest(FALLBACK_WIDTH), file.type()))
                .attr("srcset", widths(file, file.type()))
                .attr("sizes", sizes)
                .attr("width", Integer.toString(file.width()))
                .attr("height", Integer.toString(file.height()))
                .attr("loading", "lazy")
                .attr("decoding", "async");
        focus(image, file);
        describe(image, file, reader);
        return picture;
    }

    private static String widths(MediaFile file, FileType type) {
        return file.widths().stream()
                .map(w -> MediaAddress.image(file, w, type) + " " + w + "w")
                .collect(Collectors.joining(", "));
    }

    /** Styles of elements are closed to pages; portal.css knows these classes, in steps of five percent. */
    private static void focus(Element image, MediaFile file) {
        if (file.focalX() != 50 || file.focalY() != 50) {
            image.addClass("focus-x-" + step(file.focalX())).addClass("focus-y-" + step(file.focalY()));
        }
    }

    private static int step(int percent) {
        return Math.round((float) percent / FOCUS_STEP) * FOCUS_STEP;
    }

    /** In the reader's language; else in another one, which then says so (WCAG 3.1.2). */
    private static void describe(Element image, MediaFile file, Language reader) {
        var words = file.in(reader.getCode());
        if (!file.lacks(reader.getCode())) {
            image.attr("alt", words.alternative());
            return;
        }
        var other = file.firstAlternativeLanguage();
        image.attr("alt", other.map(l -> file.in(l).alternative()).orElse(file.title()));
        other.ifPresent(l -> image.attr("lang", l));
    }

    private Element player(MediaFile file, Language reader) {
        var words = file.in(reader.getCode());
        var name = words.alternative().isEmpty() ? file.title() : words.alternative();
        var player = new Element(kind(file))
                .attr("controls", "")
                .attr("preload", "metadata")
                .attr("src", MediaAddress.present(file))
                .attr("aria-label", name);
        player.appendChild(documentLink(new Element("a").text(name), file, reader));
        return player;
    }

    private void link(Element anchor, MediaFile file, Language reader) {
        documentLink(anchor, file, reader);
    }

    /** Says what one gets before one gets it. */
    private Element documentLink(Element anchor, MediaFile file, Language reader) {
        anchor.attr("href", MediaAddress.lasting(file));
        if (file.kind() != MediaKind.IMAGE) {
            anchor.appendText(" ")
                    .appendElement("span")
                    .addClass("media-size")
                    .text("(" + file.type() + ", "
                            + FileSizes.text(file.stored().size(), reader, texts) + ")");
        }
        return anchor;
    }

    private static Document parse(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
