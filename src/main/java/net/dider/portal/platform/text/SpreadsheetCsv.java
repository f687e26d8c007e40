package net.dider.portal.platform.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A file a Turkish Excel opens by a double click: UTF-8 with its mark, semicolons, nothing that is calculated. */
public final class SpreadsheetCsv {

    private static final char MARK = '\uFEFF';
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    /** A cell that begins so is calculated by spreadsheets (OWASP, CSV Injection). */
    private static final String ACTIVE = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCsv() {}

    /** Flush it at the end; closing the stream is for whoever opened it. */
    public static CSVPrinter begin(OutputStream stream) throws IOException {
        var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write(MARK);
        return new CSVPrinter(writer, FORMAT);
    }

    /** With an apostrophe before what a spreadsheet would calculate. */
    public static String guarded(String text) {
        return isActive(text) ? "'" + text : text;
    }

    /** Takes the apostrophe of {@link #guarded} off again. */
    public static String unguarded(String cell) {
        return cell != null && cell.startsWith("'") && isActive(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Behind any apostrophes, so that what had one already keeps its own. */
    private static boolean isActive(String text) {
        int first = 0;
        while (text != null && first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return text != null && first < text.length() && ACTIVE.indexOf(text.charAt(first)) >= 0;
    }
}
