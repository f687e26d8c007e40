package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dider.portal.members.entity.LedgerRow;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.pdf.PaperWriter;
import net.dider.portal.platform.pdf.PdfPress;
import net.dider.portal.platform.pdf.PdfSheet;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;

/**
 * Rows of the ledger on paper, to be pasted into the certified book: the columns of Tebliğ 2006/1 m.5, in Turkish whatever
 * the reader's language (Dernekler Yönetmeliği m.33).
 */
@ApplicationScoped
public class LedgerPaper implements PaperWriter {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", TURKISH).withZone(DateTexts.ISTANBUL);

    private static final List<String> COLUMNS = List.of(
            "members.paper.column.row",
            "members.paper.column.kind",
            "members.paper.column.number",
            "members.paper.column.name",
            "members.paper.column.identity",
            "members.paper.column.nationality",
            "members.paper.column.mother",
            "members.paper.column.gender",
            "members.paper.column.type",
            "members.paper.column.joined",
            "members.paper.column.left",
            "members.paper.column.note");

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private PdfPress press;

    /** @param secrets opens the sealed fields of a row */
    byte[] print(List<LedgerRow> rows, Function<LedgerRow, Map<SensitiveField, String>> secrets, Instant now) {
        var first = rows.get(0).getId();
        var last = rows.get(rows.size() - 1).getId();
        return press.print(sheet(
                first, last, rows.stream().map(r -> cells(r, secrets.apply(r))).toList(), now));
    }

    private PdfSheet sheet(long first, long last, List<List<String>> rows, Instant now) {
        return new PdfSheet("tr", word("members.paper.title.ledger"))
                .wide()
                .lead(format("members.paper.text.rows", Long.toString(first), Long.toString(last)))
                .foot(format("members.paper.text.made", MINUTE.format(now)))
                .table(COLUMNS.stream().map(this::word).toList(), rows)
                .signatures(List.of(word("members.paper.text.chair"), word("members.paper.text.secretary")));
    }

    @Override
    public Map<String, PdfSheet> samples(Language language) {
        return Map.of(
                "members.ledger", sheet(1, 1, List.of(Collections.nCopies(COLUMNS.size(), "Örnek")), Instant.now()));
    }

    private List<String> cells(LedgerRow row, Map<SensitiveField, String> secrets) {
        return List.of(
                Long.toString(row.getId()),
                row.getCorrectedRowId() == null
                        ? word("members.ledger.enum." + row.getKind())
                        : format("members.paper.text.corrects", Long.toString(row.getCorrectedRowId())),
                Long.toString(row.getMemberNumber()),
                joined(row.getFullName(), row.getRepresentativeName()),
                joined(
                        secrets.getOrDefault(SensitiveField.IDENTITY_NUMBER, ""),
                        secrets.getOrDefault(SensitiveField.REPRESENTATIVE_NUMBER, "")),
                country(row.getNationality()),
                secrets.getOrDefault(SensitiveField.MOTHERS_NAME, ""),
                row.getGender() == null ? "" : word("members.gender.enum." + row.getGender()),
                joined(type(row), row.isFounder() ? word("members.paper.text.founder") : ""),
                joined(DateTexts.numeric(row.getJoinedOn()), row.getJoinDecision()),
                joined(DateTexts.numeric(row.getLeftOn()), row.getExitDecision()),
                joined(
                        row.getExitKind() == null ? "" : word("members.step.enum." + row.getExitKind()),
                        row.getKind() == LedgerRow.Kind.CORRECTION ? row.getReason() : ""));
    }

    private String type(LedgerRow row) {
        return texts.find("members.type.enum." + row.getTypeCode(), turkish()).orElse(row.getTypeCode());
    }

    /** The country's name in Turkish; the code where Java knows none. */
    private static String country(String code) {
        return code.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(TURKISH);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String word(String key) {
        return texts.get(key, turkish());
    }

    private String format(String key, Object... arguments) {
        return texts.format(turkish(), key, arguments);
    }

    private Language turkish() {
        return languages.find("tr").orElseThrow();
    }
}
