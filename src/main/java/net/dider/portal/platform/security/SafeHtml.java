package net.dider.portal.platform.security;

import java.util.regex.Pattern;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The only HTML a body may hold. Applied when a text is saved and again when it is shown (ASVS 1.3.1), by OWASP's
 * sanitizer: an allow-list, everything else is dropped.
 */
public final class SafeHtml {

    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");
    private static final Pattern SCOPE = Pattern.compile("row|col|rowgroup|colgroup");
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]{1,3}");

    /** A file of the media library by its number; no picture comes from anywhere else. */
    private static final Pattern LIBRARY_FILE = Pattern.compile("media:[1-9][0-9]{0,17}");

    private static final PolicyFactory BODY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "a",
                    "br",
                    "hr",
                    "blockquote",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "abbr",
                    "span",
                    "code",
                    "pre",
                    "dl",
                    "dt",
                    "dd",
                    "img")
            .allowWithoutAttributes("span")
            .allowAttributes("lang")
            .matching(LANGUAGE_TAG)
            .globally()
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes("scope")
            .matching(SCOPE)
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .matching(SMALL_NUMBER)
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(SMALL_NUMBER)
            .onElements("ol")
            .allowAttributes("src")
            .matching(LIBRARY_FILE)
            .onElements("img")
            // item:42 is a link to a content item and media:42 to a file of the library; both become the reader's
            // address
            // when the page is shown
            .allowUrlProtocols("http", "https", "mailto", "tel", "item", "media")
            .allowAttributes("href")
            .onElements("a")
            .toFactory();

    private static final PolicyFactory NOTHING = new HtmlPolicyBuilder().toFactory();

    private SafeHtml() {}

    /** The body without anything that could act; the result is safe to print unescaped. */
    public static String body(String html) {
        return html == null ? "" : BODY.sanitize(html).strip();
    }

    /** The words of a body without its tags, for search and descriptions. Not safe to print unescaped. */
    public static String words(String html) {
        if (html == null) {
            return "";
        }
        var spaced = html.replaceAll("<(/?(p|h[2-4]|li|td|th|tr|br|div|dt|dd|caption)\\b)", " <$1");
        return Encoding.decodeHtml(NOTHING.sanitize(spaced), false)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
