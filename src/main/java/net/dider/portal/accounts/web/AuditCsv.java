package net.dider.portal.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.dider.portal.accounts.entity.AuditEntry;
import net.dider.portal.accounts.service.AuditFilter;
import net.dider.portal.accounts.service.AuditService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.SpreadsheetCsv;
import net.dider.portal.platform.text.Texts;

/** The chosen entries as a file, a chunk at a time: a million of them need no more memory than a thousand. */
@RequestScoped
public class AuditCsv {

    private static final int CHUNK = 2_000;

    @Inject
    private AuditService audit;

    @Inject
    private AuditWords words;

    @Inject
    private DateTexts dates;

    @Inject
    private Texts texts;

    void write(OutputStream stream, AuditFilter filter) throws IOException {
        var csv = SpreadsheetCsv.begin(stream);
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
                SpreadsheetCsv.guarded(words.who(entry)),
                entry.getActorId(),
                SpreadsheetCsv.guarded(entry.getAddress()),
                SpreadsheetCsv.guarded(words.what(entry)),
                SpreadsheetCsv.guarded(entry.getKind()),
                SpreadsheetCsv.guarded(entry.getSubject()),
                SpreadsheetCsv.guarded(entry.getOldValue()),
                SpreadsheetCsv.guarded(entry.getNewValue()),
                SpreadsheetCsv.guarded(entry.getReason()),
                entry.getHash());
    }
}
