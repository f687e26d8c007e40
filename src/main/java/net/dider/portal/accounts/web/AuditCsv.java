package net.dider.portal.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.service.AuditFilter;
import net.dider.portal.accounts.service.AuditService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The chosen entries as a file a Turkish Excel opens by a double click: UTF-8 with its mark, semicolons. A chunk at a
 * time, so that a million entries need no more memory than a thousand.
 */
@RequestScoped
public class AuditCsv {

    private static final char MARK = '\uFEFF';
    private static final int CHUNK = 2_000;
    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();

    /** A cell that begins so is calculated by spreadsheets (OWASP, CSV Injection). */
    private static final String ACTIVE = "=+-@\t\r\n＝＋－＠";

    @Inject
    private AuditService audit;

    @Inject
    private AuditWords words;

    @Inject
    private DateTexts dates;

    @Inject
    private Texts texts;

    void write(OutputStream stream, AuditFilter filter) throws IOException {
        Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write(MARK);
        var csv = new CSVPrinter(writer, FORMAT);
        csv.printRecord(Stream.of(
                        "accounts.audit.column.position",
                        "accounts.audit.column.when",
                        "accounts.audit.column.utc",
                        "accounts.audit.column.who",
                        "accounts.audit.column.account",
                        "accounts.audit.column.where",
                        "accounts.audit.column.what",
                        "accounts.audit.column.code",
                        "accounts.audit.column.subject",
                        "accounts.audit.column.before",
                        "accounts.audit.column.after",
                        "accounts.audit.column.reason",
                        "accounts.audit.column.hash")
                .map(texts::get));
        var chunk = audit.findOlder(filter, null, CHUNK);
        while (!chunk.isEmpty()) {
            words.prepare(chunk);
            for (var entry : chunk) {
                csv.printRecord(cells(entry));
            }
            csv.flush();
            chunk = audit.findOlder(filter, chunk.get(chunk.size() - 1).getId(), CHUNK);
        }
        csv.flush();
    }

    private List<Object> cells(AuditEntry entry) {
        return Arrays.asList(
                entry.getId(),
                dates.second(entry.getOccurredAt()),
                entry.getOccurredAt(),
                guarded(words.who(entry)),
                entry.getActorId(),
                guarded(entry.getAddress()),
                guarded(words.what(entry)),
                guarded(entry.getKind()),
                guarded(entry.getSubject()),
                guarded(entry.getOldValue()),
                guarded(entry.getNewValue()),
                guarded(entry.getReason()),
                entry.getHash());
    }

    /** With an apostrophe before what a spreadsheet would calculate. */
    static String guarded(String text) {
        return text != null && !text.isEmpty() && ACTIVE.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
