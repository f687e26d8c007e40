package net.dider.portal.site.web;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import net.dider.portal.content.service.Teaser;

/**
 * A feed of items (RFC 4287), written with what the JDK has: a dozen elements are no reason for a library and its XML
 * parser (ROME brings JDOM and slf4j).
 *
 * @param self absolute address of the feed; {@code page} that of the list it follows
 */
record AtomFeed(String title, String author, String language, String self, String page, List<Teaser> items) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    void write(XMLStreamWriter xml, Function<Teaser, String> address) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("http://www.w3.org/XML/1998/namespace", "lang", language);
        text(xml, "id", self);
        text(xml, "title", title);
        text(
                xml,
                "updated",
                items.stream()
                        .map(Teaser::publishedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH)
                        .toString());
        link(xml, "self", self, "application/atom+xml");
        link(xml, "alternate", page, "text/html");
        xml.writeStartElement(ATOM, "author");
        text(xml, "name", author);
        xml.writeEndElement();
        for (var item : items) {
            xml.writeStartElement(ATOM, "entry");
            text(xml, "id", id(item));
            text(xml, "title", item.title());
            text(xml, "published", item.firstPublishedAt().toString());
            text(xml, "updated", item.publishedAt().toString());
            link(xml, "alternate", address.apply(item), "text/html");
            if (!item.summary().isEmpty()) {
                text(xml, "summary", item.summary());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    /** Stays the same when the item moves (RFC 4151). */
    private String id(Teaser item) {
        return "tag:" + URI.create(self).getHost() + ",2026:item/" + item.itemId() + "/" + item.language();
    }

    private static void text(XMLStreamWriter xml, String name, String words) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href, String type) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }
}
