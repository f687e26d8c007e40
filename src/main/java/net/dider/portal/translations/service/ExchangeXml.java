package net.dider.portal.translations.service;

import java.io.Reader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.dider.portal.platform.security.SafeXml;
import net.dider.portal.translations.service.ExchangeRefused.Reason;

/** Steps through XML that strangers made; a document type ends it. */
final class ExchangeXml {

    private static final int DEEPEST = 60;

    private final XMLStreamReader xml;
    private int event;
    private int depth;

    ExchangeXml(Reader letters) throws XMLStreamException {
        xml = SafeXml.read(letters);
    }

    XMLStreamReader reader() {
        return xml;
    }

    int line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    /** False at the end. */
    boolean next() throws XMLStreamException, ExchangeRefused {
        if (!xml.hasNext()) {
            return false;
        }
        event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ExchangeRefused(Reason.DOCTYPE, line());
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new ExchangeRefused(Reason.DAMAGED, line());
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return true;
    }

    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean starts(String name) {
        return starts() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    String said(String attribute) {
        var value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    /** Passes the element by that just began. */
    void skip() throws XMLStreamException, ExchangeRefused {
        int end = depth - 1;
        while (depth > end && next()) {
            // what it holds says nothing
        }
    }

    /** All words up to the end of the element that just began, those within its elements too. */
    String words() throws XMLStreamException, ExchangeRefused {
        var words = new StringBuilder();
        int end = depth - 1;
        while (next() && depth > end) {
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (words.length() + xml.getTextLength() > ExchangeRows.LONGEST) {
                    throw new ExchangeRefused(Reason.LINE_TOO_LONG, line());
                }
                words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            } else if (starts("cp")) {
                var hex = said("hex");
                words.append(hex.matches("[0-9A-Fa-f]{4}") ? (char) Integer.parseInt(hex, 16) : '\uFFFD');
            }
        }
        return words.toString();
    }

    /** What the parser keeps its reason in. */
    static Throwable cause(XMLStreamException e) {
        return e.getNestedException() == null ? e : e.getNestedException();
    }
}
