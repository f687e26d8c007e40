package net.dider.portal.wordpress.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dider.portal.content.service.EditorHtml;
import net.dider.portal.platform.security.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A body as WordPress keeps it, made one of this portal's: blocks without their comments, classic text in paragraphs,
 * pictures and links by the portal's own marks. What means nothing here is named, never lost in silence.
 */
final class PostBody {

    private static final Pattern CAPTION =
            Pattern.compile("\\[(wp_)?caption\\b[^\\]]*\\](.*?)\\[/(wp_)?caption\\]", Pattern.DOTALL);
    private static final Pattern CAPTIONED =
            Pattern.compile("^\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)(.*)$", Pattern.DOTALL);
    private static final Pattern EMBED =
            Pattern.compile("\\[embed\\b[^\\]]*\\]\\s*(https?://[^\\s\\[\\]<>\"]+)\\s*\\[/embed\\]");
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[(/?)([a-z][a-z0-9_-]{1,40})((?:\\s+[^\\[\\]<>]*)?)/?\\]");
    private static final Pattern ALONE = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Set<String> WITHOUT_WORDS = Set.of("gallery", "playlist", "audio", "video", "embed", "more");
    private static final String FOREIGN = "iframe, object, embed, video, audio, form, svg, canvas, script[src]";
    private static final String CONTAINERS = "div, section, article, header, footer, main, aside, center, figure";
    private static final int LONGEST_NAME = 200;

    private final FormerSite site;
    private final Function<String, Optional<String>> links;
    private final Function<String, Optional<Long>> images;
    private final Function<String, Optional<Long>> files;
    private final Set<String> leftovers = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /** @param html cleaned, as the portal stores it */
    record Result(String html, List<String> leftovers, List<String> missing) {}

    /**
     * @param links from a key of {@link FormerSite} to what the portal links to
     * @param images from the name of a file to the library's picture
     * @param files from the name of a file to anything in the library
     */
    private PostBody(
            FormerSite site,
            Function<String, Optional<String>> links,
            Function<String, Optional<Long>> images,
            Function<String, Optional<Long>> files) {
        this.site = site;
        this.links = links;
        this.images = images;
        this.files = files;
    }

    static Result convert(
            String raw,
            FormerSite site,
            Function<String, Optional<String>> links,
            Function<String, Optional<Long>> images,
            Function<String, Optional<Long>> files) {
        var body = new PostBody(site, links, images, files);
        var html = body.html(raw.replace("\r\n", "\n").replace('\r', '\n'));
        return new Result(html, List.copyOf(body.leftovers), List.copyOf(body.missing));
    }

    private String html(String raw) {
        var classic = !raw.contains("<!-- wp:");
        var unwrapped = CAPTION.matcher(raw).replaceAll(m -> {
            var inner = CAPTIONED.matcher(m.group(2));
            var made = inner.matches()
                    ? "<figure>" + inner.group(1) + "<figcaption>"
                            + inner.group(2).strip() + "</figcaption></figure>"
                    : m.group(2);
            return Matcher.quoteReplacement(made);
        });
        var document = Jsoup.parseBodyFragment(
                EMBED.matcher(unwrapped).replaceAll(m -> Matcher.quoteReplacement("\n\n" + m.group(1) + "\n\n")));
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        comments(body);
        body.select("style, noscript, script:not([src])").remove();
        nameForeign(body);
        takeShortcodes(body);
        body.select("img").forEach(this::image);
        figures(body);
        if (classic) {
            Paragraphs.make(body);
        }
        containers(body);
        body.select("a[href]").forEach(this::link);
        standalone(body);
        body.select("p").stream()
                .filter(p -> p.text().isBlank() && p.selectFirst("img, br + img") == null)
                .forEach(Element::remove);
        return SafeHtml.body(EditorHtml.normalise(body.html()));
    }

    private static void comments(Element body) {
        var found = new ArrayList<Comment>();
        body.traverse((node, depth) -> {
            if (node instanceof Comment comment) {
                found.add(comment);
            }
        });
        found.forEach(Comment::remove);
    }

    private void nameForeign(Element body) {
        for (var element : body.select(FOREIGN)) {
            var source = element.hasAttr("src") ? element.attr("src") : element.attr("data");
            leftovers.add(cut("<" + element.tagName() + ">" + (source.isBlank() ? "" : " " + source)));
            element.remove();
        }
    }

    /**
     * Words in brackets are words; what has a partner, a value or a name that only programs have is a short code. It would
     * be read as it stands, so it goes; what it encloses stays.
     */
    private void takeShortcodes(Element body) {
        var all = body.wholeText();
        body.traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                words.text(SHORTCODE
                        .matcher(words.getWholeText())
                        .replaceAll(m -> isShortcode(m, all) ? "" : Matcher.quoteReplacement(m.group())));
            }
        });
    }

    private boolean isShortcode(MatchResult found, String all) {
        var name = found.group(2);
        if (!found.group(1).isEmpty()) {
            return leftovers.contains(cut("[" + name + "]"));
        }
        var meant = found.group(3).contains("=")
                || name.matches(".*[_-].*")
                || WITHOUT_WORDS.contains(name)
                || all.contains("[/" + name + "]");
        if (meant) {
            leftovers.add(cut("[" + name + "]"));
        }
        return meant;
    }

    private void image(Element image) {
        var source = image.attr("src");
        var found = FormerSite.fileName(source).flatMap(images);
        var link = image.parent() != null && "a".equals(image.parent().tagName()) ? image.parent() : null;
        if (link != null
                && (site.isUpload(link.attr("href")) || link.attr("href").contains("attachment_id="))) {
            link.unwrap();
        }
        if (found.isPresent()) {
            image.clearAttributes().attr("src", "media:" + found.get());
        } else {
            missing.add(cut(source.startsWith("data:") ? "data:…" : source));
            image.remove();
        }
    }

    /** A caption stands below its picture as a paragraph; without the picture it would speak of nothing. */
    private static void figures(Element body) {
        for (var caption : body.select("figcaption")) {
            var figure = caption.closest("figure");
            if (figure != null && figure.selectFirst("img, table, blockquote, pre") == null) {
                caption.remove();
            } else {
                caption.tagName("p");
            }
        }
    }

    private static void containers(Element body) {
        var all = new ArrayList<>(body.select(CONTAINERS));
        Collections.reverse(all);
        for (var element : all) {
            if (element.children().stream().anyMatch(Element::isBlock)) {
                wrapWords(element);
                element.unwrap();
            } else {
                element.tagName("p");
                element.clearAttributes();
            }
        }
    }

    /** Words beside blocks become paragraphs of their own. */
    private static void wrapWords(Element element) {
        Element paragraph = null;
        for (var node : new ArrayList<>(element.childNodes())) {
            if (node instanceof Element block && block.isBlock()) {
                paragraph = null;
            } else if (paragraph != null || !(node instanceof TextNode words && words.isBlank())) {
                if (paragraph == null) {
                    paragraph = new Element("p");
                    node.before(paragraph);
                }
                paragraph.appendChild(node);
            }
        }
    }

    private void link(Element anchor) {
        var href = anchor.attr("href").strip();
        if (anchor.text().isBlank() && anchor.selectFirst("img") == null) {
            anchor.unwrap();
        } else if (site.isUpload(href)) {
            var file = FormerSite.fileName(href).flatMap(files);
            if (file.isPresent()) {
                anchor.attr("href", "media:" + file.get());
            } else {
                missing.add(cut(href));
                anchor.unwrap();
            }
        } else {
            site.key(href).flatMap(links).ifPresent(found -> anchor.attr("href", found + FormerSite.anchor(href)));
        }
    }

    /** An address alone in its paragraph was a film or a post of another site; now it is a link. */
    private void standalone(Element body) {
        for (var paragraph : body.select("p")) {
            var words = paragraph.text().strip();
            if (paragraph.children().isEmpty() && ALONE.matcher(words).matches()) {
                leftovers.add(cut(words));
                paragraph.empty();
                paragraph.appendElement("a").attr("href", words).text(words);
            }
        }
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
