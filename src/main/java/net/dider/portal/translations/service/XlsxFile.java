package net.dider.portal.translations.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.dider.portal.platform.security.SafeZip;
import net.dider.portal.translations.service.ExchangeRefused.Reason;
import org.dhatim.fastexcel.Workbook;

/** The first sheet of an Excel file; nothing of it is calculated. */
final class XlsxFile {

    private static final long LARGEST = 32L * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int MOST_COLUMNS = 50;
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final double WIDE = 60;

    private final Map<String, ByteArrayOutputStream> parts = new HashMap<>();
    private final List<String> strings = new ArrayList<>();

    private XlsxFile() {}

    static void write(List<ExchangeEntry> entries, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "DIDER", "1.0")) {
            var sheet = book.newWorksheet("i18n");
            for (int n = 0; n < ExchangeTable.COLUMNS.size(); n++) {
                sheet.value(0, n, ExchangeTable.COLUMNS.get(n));
                sheet.style(0, n).bold().set();
                sheet.width(n, n == 0 || n == 2 || n == 3 ? WIDE : WIDE / 4);
            }
            sheet.freezePane(1, 1);
            for (int row = 0; row < entries.size(); row++) {
                var cells = ExchangeTable.cells(entries.get(row));
                for (int n = 0; n < cells.size(); n++) {
                    if (!cells.get(n).isEmpty()) {
                        sheet.value(row + 1, n, ESCAPED.matcher(cells.get(n)).replaceAll("_x005F_x$1_"));
                    }
                }
            }
        }
    }

    static void read(Path file, String language, ExchangeRows rows) throws IOException, ExchangeRefused {
        new XlsxFile().readAll(file, new ExchangeTable(language, rows));
    }

    private void readAll(Path file, ExchangeTable table) throws IOException, ExchangeRefused {
        SafeZip.unpack(
                file,
                MOST_PARTS,
                LARGEST,
                name -> name.startsWith("xl/")
                        ? parts.computeIfAbsent(name, n -> new ByteArrayOutputStream())
                        : OutputStream.nullOutputStream());
        try {
            if (parts.containsKey(STRINGS)) {
                var xml = open(STRINGS);
                while (xml.next()) {
                    if (xml.starts("si")) {
                        strings.add(words(xml, "si"));
                    }
                }
            }
            readSheet(open(firstSheet()), table);
        } catch (XMLStreamException e) {
            var reason = ExchangeText.reasonOf(ExchangeXml.cause(e));
            throw reason == null ? new ExchangeRefused(Reason.DAMAGED) : reason;
        }
        table.end();
    }

    private ExchangeXml open(String part) throws XMLStreamException, ExchangeRefused {
        var bytes = parts.get(part);
        if (bytes == null) {
            throw new ExchangeRefused(Reason.DAMAGED);
        }
        return new ExchangeXml(
                new InputStreamReader(new ByteArrayInputStream(bytes.toByteArray()), StandardCharsets.UTF_8));
    }

    private String firstSheet() throws XMLStreamException, ExchangeRefused {
        String wanted = null;
        for (var xml = open(WORKBOOK); wanted == null && xml.next(); ) {
            if (xml.starts("sheet")) {
                wanted = attribute(xml.reader(), "id");
            }
        }
        for (var xml = open(RELATIONS); xml.next(); ) {
            if (xml.starts("Relationship") && attribute(xml.reader(), "Id").equals(wanted)) {
                var target = attribute(xml.reader(), "Target");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        throw new ExchangeRefused(Reason.DAMAGED);
    }

    /** By its local name alone: programs put these into different namespaces. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (int n = 0; n < xml.getAttributeCount(); n++) {
            if (xml.getAttributeLocalName(n).equals(name)
                    && ("Id".equals(name)
                            || !"id".equals(name)
                            || xml.getAttributePrefix(n) != null
                                    && !xml.getAttributePrefix(n).isEmpty())) {
                return xml.getAttributeValue(n);
            }
        }
        return "";
    }

    private void readSheet(ExchangeXml xml, ExchangeTable table) throws XMLStreamException, ExchangeRefused {
        var cells = new ArrayList<String>();
        int line = 0;
        while (xml.next()) {
            if (xml.starts("row")) {
                cells.clear();
                line++;
                var said = attribute(xml.reader(), "r");
                line = said.matches("\\d{1,7}") ? Integer.parseInt(said) : line;
            } else if (xml.starts("c")) {
                int place = column(attribute(xml.reader(), "r"), cells.size());
                var type = attribute(xml.reader(), "t");
                var words = cell(xml, type);
                if (place < MOST_COLUMNS) {
                    while (cells.size() <= place) {
                        cells.add("");
                    }
                    cells.set(place, words);
                }
            } else if (xml.ends("row") && !cells.isEmpty()) {
                table.take(List.copyOf(cells), line);
            }
        }
    }

    /** {@code B7} is in column 1. */
    private static int column(String address, int next) {
        int column = 0;
        int n = 0;
        for (; n < address.length() && n < 4 && address.charAt(n) >= 'A' && address.charAt(n) <= 'Z'; n++) {
            column = column * 26 + address.charAt(n) - 'A' + 1;
        }
        return n == 0 ? next : column - 1;
    }

    private String cell(ExchangeXml xml, String type) throws XMLStreamException, ExchangeRefused {
        var value = new StringBuilder();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value.append(xml.words());
            } else if (xml.starts("is")) {
                return words(xml, "is");
            }
        }
        if (!"s".equals(type)) {
            return unescaped(value.toString());
        }
        var number = value.toString().strip();
        if (!number.matches("\\d{1,7}") || Integer.parseInt(number) >= strings.size()) {
            throw new ExchangeRefused(Reason.DAMAGED, xml.line());
        }
        return strings.get(Integer.parseInt(number));
    }

    /** All runs of a text, without the reading aids beside them. */
    private static String words(ExchangeXml xml, String element) throws XMLStreamException, ExchangeRefused {
        var words = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                xml.skip();
            } else if (xml.starts("t")) {
                words.append(xml.words());
            }
        }
        return unescaped(words.toString());
    }

    private static String unescaped(String cell) {
        return ESCAPED.matcher(cell)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
