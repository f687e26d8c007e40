package net.dider.portal.translations.service;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The texts of one language as XLIFF 1.2 or 2.0; ICU and MessageFormat patterns go through as they are. */
final class XliffWriter {

    private final XMLStreamWriter xml;
    private final boolean two;

    private XliffWriter(XMLStreamWriter xml, boolean two) {
        this.xml = xml;
        this.two = two;
    }

    static void write(List<ExchangeEntry> entries, String from, String to, boolean two, OutputStream out)
            throws IOException {
        try {
            var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            letters.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(letters);
            new XliffWriter(xml, two).write(entries, from, to);
            xml.flush();
            letters.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void write(List<ExchangeEntry> entries, String from, String to) throws XMLStreamException {
        begin(0, "xliff");
        xml.writeAttribute("version", two ? "2.0" : "1.2");
        xml.writeDefaultNamespace("urn:oasis:names:tc:xliff:document:" + (two ? "2.0" : "1.2"));
        if (two) {
            xml.writeAttribute("srcLang", from);
            xml.writeAttribute("trgLang", to);
        }
        begin(1, "file");
        if (two) {
            xml.writeAttribute("id", "i18n");
        } else {
            xml.writeAttribute("original", "i18n");
            xml.writeAttribute("datatype", "javapropertyresourcebundle");
            xml.writeAttribute("source-language", from);
            xml.writeAttribute("target-language", to);
            begin(2, "body");
        }
        int number = 0;
        for (var entry : entries) {
            if (two) {
                unit(entry, ++number);
            } else {
                transUnit(entry);
            }
        }
        if (!two) {
            end(2);
        }
        end(1);
        end(0);
        xml.writeCharacters("\n");
    }

    private void transUnit(ExchangeEntry entry) throws XMLStreamException {
        begin(3, "trans-unit");
        xml.writeAttribute("id", legal(entry.key()));
        xml.writeAttribute("resname", legal(entry.key()));
        xml.writeAttribute("xml:space", "preserve");
        if (entry.state() == ExchangeEntry.State.REVIEWED) {
            xml.writeAttribute("approved", "yes");
        }
        words(4, "source", entry.source());
        if (!entry.text().isEmpty()) {
            begin(4, "target");
            xml.writeAttribute(
                    "state",
                    switch (entry.state()) {
                        case OUTDATED -> "needs-review-translation";
                        case REVIEWED -> "final";
                        default -> "translated";
                    });
            xml.writeCharacters(legal(entry.text()));
            xml.writeEndElement();
        }
        if (entry.comment() != null) {
            words(4, "note", entry.comment());
        }
        end(3);
    }

    private void unit(ExchangeEntry entry, int number) throws XMLStreamException {
        begin(2, "unit");
        xml.writeAttribute("id", "u" + number);
        xml.writeAttribute("name", legal(entry.key()));
        xml.writeAttribute("xml:space", "preserve");
        if (entry.comment() != null) {
            begin(3, "notes");
            words(4, "note", entry.comment());
            end(3);
        }
        begin(3, "segment");
        xml.writeAttribute(
                "state",
                switch (entry.state()) {
                    case MISSING, OUTDATED -> "initial";
                    case REVIEWED -> "reviewed";
                    case TRANSLATED -> "translated";
                });
        words(4, "source", entry.source());
        if (!entry.text().isEmpty()) {
            words(4, "target", entry.text());
        }
        end(3);
        end(2);
    }

    private void words(int depth, String element, String words) throws XMLStreamException {
        begin(depth, element);
        xml.writeCharacters(legal(words == null ? "" : words));
        xml.writeEndElement();
    }

    private void begin(int depth, String element) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeStartElement(element);
    }

    private void end(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        xml.writeEndElement();
    }

    /** No XML may hold control characters. */
    private static String legal(String words) {
        return words.codePoints()
                .map(c -> c == '\n'
                                || c == '\t'
                                || c >= ' ' && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
