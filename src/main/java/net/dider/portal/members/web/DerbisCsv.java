package net.dider.portal.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.dider.portal.members.entity.LedgerRow;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.members.service.DerbisService.Duty;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.SpreadsheetCsv;
import net.dider.portal.platform.text.Texts;

/** The notice to DERBİS as a file, in Turkish: what Law 5253 m.23 asks for, and what its form asks besides. */
@RequestScoped
public class DerbisCsv {

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    void write(OutputStream stream, List<Duty> duties) throws IOException {
        var csv = SpreadsheetCsv.begin(stream);
        csv.printRecord(Stream.of(
                        "members.derbis.column.what",
                        "members.derbis.column.name",
                        "members.derbis.column.identity",
                        "members.derbis.column.born",
                        "members.derbis.column.occupation",
                        "members.derbis.column.education",
                        "members.derbis.column.representative",
                        "members.derbis.column.representativeNumber",
                        "members.derbis.column.joined",
                        "members.derbis.column.left",
                        "members.derbis.column.last")
                .map(this::word));
        for (var duty : duties) {
            csv.printRecord(cells(duty));
        }
        csv.flush();
    }

    private List<Object> cells(Duty duty) {
        var row = duty.row();
        var born = duty.facts().get(SensitiveField.BIRTH_DATE);
        return Arrays.asList(
                word("members.ledger.enum." + (row.getKind() == LedgerRow.Kind.EXIT ? "EXIT" : "ENTRY")),
                SpreadsheetCsv.guarded(row.getFullName()),
                SpreadsheetCsv.guarded(duty.facts().get(SensitiveField.IDENTITY_NUMBER)),
                born == null ? null : DateTexts.numeric(LocalDate.parse(born)),
                SpreadsheetCsv.guarded(row.getOccupation()),
                SpreadsheetCsv.guarded(row.getEducation()),
                SpreadsheetCsv.guarded(row.getRepresentativeName()),
                SpreadsheetCsv.guarded(duty.facts().get(SensitiveField.REPRESENTATIVE_NUMBER)),
                DateTexts.numeric(row.getJoinedOn()),
                DateTexts.numeric(row.getLeftOn()),
                DateTexts.numeric(duty.last()));
    }

    private String word(String key) {
        return texts.get(key, languages.find("tr").orElseThrow());
    }
}
