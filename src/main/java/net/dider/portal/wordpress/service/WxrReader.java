package net.dider.portal.wordpress.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.dider.portal.platform.security.SafeXml;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.wordpress.service.WxrRefused.Reason;

/**
 * Reads an export file from front to back, one post in memory at a time. A document type is refused before anything in it
 * counts: no entity is ever looked up or multiplied (ASVS 1.5.1).
 */
final class WxrReader {

    static final int MOST_POSTS = 20_000;
    /** Letters of one element; four times the longest body the portal keeps. */
    static final int LONGEST_TEXT = 2_000_000;

    private static final int MOST_TERMS = 200;
    private static final int DEEPEST = 40;
    private static final String WP = "http://wordpress.org/export/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";

    /** Elements of a post that are read; all others, comments and custom fields among them, are passed by. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "content:encoded",
            "excerpt:encoded",
            "wp:post_id",
            "wp:post_date",
            "wp:post_date_gmt",
            "wp:post_modified",
            "wp:post_modified_gmt",
            "wp:post_name",
            "wp:status",
            "wp:post_parent",
            "wp:post_type",
            "wp:post_password",
            "wp:attachment_url");

    private final WxrText text;
    private final Consumer<WxrPost> posts;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> fields = new HashMap<>();
    private final List<WxrPost.Term> terms = new ArrayList<>();
    private String site = "";
    private boolean export;
    private int count;

    private WxrReader(WxrText text, Consumer<WxrPost> posts) {
        this.text = text;
        this.posts = posts;
    }

    /** @return the address of the site it comes from */
    static String read(InputStream bytes, Consumer<WxrPost> posts) throws WxrRefused, IOException {
        try {
            return new WxrReader(WxrText.of(bytes), posts).read();
        } catch (CharacterCodingException notInThatEncoding) {
            throw new WxrRefused(Reason.ENCODING);
        }
    }

    private String read() throws WxrRefused, IOException {
        try {
            var xml = SafeXml.read(text);
            while (xml.hasNext()) {
                step(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
        if (!export) {
            throw new WxrRefused(Reason.NOT_WXR);
        }
        return site;
    }

    /** What the parser says, in what it means for somebody with a file in her hand. */
    private WxrRefused refusal(XMLStreamException e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException coding) {
                throw coding;
            }
        }
        if (e.getNestedException() instanceof CharacterCodingException coding) {
            throw coding;
        }
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return new WxrRefused(text.breaksOff() ? Reason.TRUNCATED : Reason.DAMAGED, line);
    }

    private void step(XMLStreamReader xml, int event) throws WxrRefused, XMLStreamException {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new WxrRefused(Reason.DOCTYPE);
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end();
            default -> {
                // words between elements say nothing
            }
        }
    }

    private void begin(XMLStreamReader xml) throws WxrRefused, XMLStreamException {
        var name = name(xml);
        if (open.isEmpty() && !"rss".equals(name) || open.size() >= DEEPEST) {
            throw new WxrRefused(open.isEmpty() ? Reason.NOT_WXR : Reason.DAMAGED);
        }
        var parent = open.peek();
        if ("item".equals(parent) && "category".equals(name)) {
            var taxonomy = said(xml, "domain");
            var slug = said(xml, "nicename");
            if (terms.size() < MOST_TERMS) {
                terms.add(new WxrPost.Term(taxonomy, slug, words(xml)));
            } else {
                words(xml);
            }
        } else if ("item".equals(parent) && FIELDS.contains(name)) {
            fields.put(name, words(xml));
        } else if ("channel".equals(parent) && "wp:wxr_version".equals(name)) {
            words(xml);
            export = true;
        } else if ("channel".equals(parent) && ("wp:base_blog_url".equals(name) || "link".equals(name))) {
            var address = words(xml).strip();
            site = site.isEmpty() || name.startsWith("wp:") ? address : site;
        } else {
            if ("item".equals(name) && !export) {
                throw new WxrRefused(Reason.NOT_WXR);
            }
            open.push(name);
        }
    }

    private void end() throws WxrRefused {
        if ("item".equals(open.pop())) {
            if (++count > MOST_POSTS) {
                throw new WxrRefused(Reason.TOO_MUCH);
            }
            posts.accept(post());
            fields.clear();
            terms.clear();
        }
    }

    private static String name(XMLStreamReader xml) {
        var namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        if (namespace.startsWith(WP)) {
            return (namespace.contains("excerpt") ? "excerpt:" : "wp:") + xml.getLocalName();
        }
        return CONTENT.equals(namespace)
                ? "content:" + xml.getLocalName()
                : namespace.isEmpty() ? xml.getLocalName() : namespace + xml.getLocalName();
    }

    private static String said(XMLStreamReader xml, String attribute) {
        var value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    /** All words up to the end of the element; elements within are passed by. */
    private String words(XMLStreamReader xml) throws WxrRefused, XMLStreamException {
        var words = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (words.length() + xml.getTextLength() > LONGEST_TEXT) {
                        throw new WxrRefused(Reason.TOO_MUCH, xml.getLocation().getLineNumber());
                    }
                    words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new WxrRefused(Reason.DOCTYPE);
                default -> {
                    // comments and instructions
                }
            }
        }
        return words.toString();
    }

    private WxrPost post() {
        return new WxrPost(
                number("wp:post_id"),
                line("guid"),
                line("link"),
                line("wp:post_type"),
                line("wp:status"),
                line("title"),
                line("wp:post_name"),
                fields.getOrDefault("content:encoded", ""),
                fields.getOrDefault("excerpt:encoded", ""),
                !line("wp:post_password").isEmpty(),
                number("wp:post_parent"),
                date("wp:post_date"),
                date("wp:post_modified"),
                line("wp:attachment_url"),
                List.copyOf(terms));
    }

    private String line(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private long number(String field) {
        return line(field).matches("\\d{1,18}") ? Long.parseLong(line(field)) : 0;
    }

    /** In Greenwich time; where it says none (a draft, an old version) the local one, taken for Istanbul's. */
    private Instant date(String field) {
        var exact = parse(line(field + "_gmt"));
        var local = parse(line(field));
        return exact != null
                ? exact.toInstant(ZoneOffset.UTC)
                : local == null ? null : local.atZone(DateTexts.ISTANBUL).toInstant();
    }

    private static LocalDateTime parse(String date) {
        try {
            return date.isEmpty() || date.startsWith("0000") ? null : LocalDateTime.parse(date.replace(' ', 'T'));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
