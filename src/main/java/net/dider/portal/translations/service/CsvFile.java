package net.dider.portal.translations.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.dider.portal.platform.text.SpreadsheetCsv;
import net.dider.portal.translations.service.ExchangeRefused.Reason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A table with semicolons; commas and tabs, which other programs write, are read too. */
final class CsvFile {

    private CsvFile() {}

    static void write(List<ExchangeEntry> entries, OutputStream out) throws IOException {
        var csv = SpreadsheetCsv.begin(out);
        csv.printRecord(ExchangeTable.COLUMNS);
        for (var entry : entries) {
            csv.printRecord(ExchangeTable.cells(entry));
        }
        csv.flush();
    }

    static void read(BufferedReader letters, String language, ExchangeRows rows) throws IOException, ExchangeRefused {
        letters.mark(2 * ExchangeRows.LONGEST);
        var first = letters.readLine();
        letters.reset();
        var table = new ExchangeTable(language, rows);
        var format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(delimiter(first == null ? "" : first))
                .setLenientEof(false)
                .get();
        long line = 1;
        try (var csv = CSVParser.parse(letters, format)) {
            for (var records = csv.iterator(); records.hasNext(); ) {
                var record = records.next();
                table.take(record.toList(), (int) line);
                line = csv.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IllegalStateException | IOException e) {
            var reason = ExchangeText.reasonOf(e);
            throw reason == null ? new ExchangeRefused(Reason.DAMAGED, (int) line) : reason;
        }
        table.end();
    }

    private static char delimiter(String header) {
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(
                        d -> header.chars().filter(c -> c == d).count()))
                .orElseThrow();
    }
}
