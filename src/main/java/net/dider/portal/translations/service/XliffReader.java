package net.dider.portal.translations.service;

import java.io.IOException;
import java.io.Reader;
import javax.xml.stream.XMLStreamException;
import net.dider.portal.translations.service.ExchangeEntry.State;
import net.dider.portal.translations.service.ExchangeRefused.Reason;

/** XLIFF 1.2 and 2.x; what is marked within a text is read as plain words. */
final class XliffReader {

    private static final String CORE = "urn:oasis:names:tc:xliff:document:";

    private final ExchangeXml xml;
    private final ExchangeRows rows;
    private String language;
    private String fileLanguage;
    private boolean two;

    private XliffReader(ExchangeXml xml, String language, ExchangeRows rows) {
        this.xml = xml;
        this.language = language;
        this.rows = rows;
    }

    /** @param language taken where the file names none */
    static void read(Reader letters, String language, ExchangeRows rows) throws IOException, ExchangeRefused {
        try {
            var xml = new ExchangeXml(letters);
            try {
                new XliffReader(xml, language, rows).read();
            } catch (XMLStreamException e) {
                throw refusal(e);
            }
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static ExchangeRefused refusal(XMLStreamException e) {
        var reason = ExchangeText.reasonOf(ExchangeXml.cause(e));
        if (reason != null) {
            return reason;
        }
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
        return new ExchangeRefused(Reason.DAMAGED, line);
    }

    private void read() throws XMLStreamException, ExchangeRefused {
        boolean root = false;
        while (xml.next()) {
            if (!xml.starts()) {
                continue;
            }
            if (!root) {
                begin();
                root = true;
            } else if (xml.starts("file") && !two) {
                fileLanguage = xml.said("target-language");
            } else if (xml.starts(two ? "unit" : "trans-unit")) {
                unit();
            }
        }
    }

    private void begin() throws ExchangeRefused {
        var version = xml.said("version");
        if (!xml.starts("xliff") || !version.matches("1\\.[012]|2\\.[01]")) {
            throw new ExchangeRefused(Reason.NOT_XLIFF);
        }
        two = version.startsWith("2");
        fileLanguage = two ? xml.said("trgLang") : "";
    }

    private void unit() throws XMLStreamException, ExchangeRefused {
        int line = xml.line();
        var named = xml.said(two ? "name" : "resname");
        var key = named.isEmpty() ? xml.said("id") : named;
        boolean approved = "yes".equals(xml.said("approved"));
        var source = new StringBuilder();
        var target = new StringBuilder();
        String comment = null;
        String state = "";
        while (xml.next() && !xml.ends(two ? "unit" : "trans-unit")) {
            if (!xml.starts()) {
                continue;
            }
            var namespace = xml.reader().getNamespaceURI();
            if (xml.starts("alt-trans") || namespace != null && !namespace.isEmpty() && !namespace.startsWith(CORE)) {
                xml.skip();
            } else if (xml.starts("segment")) {
                state = xml.said("state");
            } else if (xml.starts("source")) {
                source.append(xml.words());
            } else if (xml.starts("target")) {
                state = two ? state : xml.said("state");
                target.append(xml.words());
            } else if (xml.starts("note")) {
                comment = comment == null ? xml.words() : comment + "\n" + xml.words();
            }
        }
        var said = fileLanguage.isEmpty() ? language : fileLanguage;
        rows.add(key, said, target.toString(), source.toString(), comment, state(state, approved), line);
    }

    private static State state(String said, boolean approved) {
        return switch (said) {
            case "final", "signed-off", "reviewed" -> State.REVIEWED;
            case "new", "initial" -> State.OUTDATED;
            default -> said.startsWith("needs-") ? State.OUTDATED : approved ? State.REVIEWED : State.TRANSLATED;
        };
    }
}
