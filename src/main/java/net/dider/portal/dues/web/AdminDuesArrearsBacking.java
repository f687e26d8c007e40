package net.dider.portal.dues.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.dider.portal.dues.service.ArrearsFilter;
import net.dider.portal.dues.service.DuesArrearsService;
import net.dider.portal.dues.service.DuesArrearsService.Arrears;
import net.dider.portal.dues.service.DuesReference;
import net.dider.portal.dues.service.DuesWarningService;
import net.dider.portal.dues.service.DuesWarningService.Outcome;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.members.service.LegalNumberService;
import net.dider.portal.members.service.MemberTypeService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.MoneyTexts;
import net.dider.portal.platform.text.SpreadsheetCsv;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FileDownload;

/** Who is behind with dues: found and paged in the database, warned in writing, taken away as a file. */
@Named
@RequestScoped
public class AdminDuesArrearsBacking {

    private static final int ROWS = 50;

    @Inject
    private DuesArrearsService arrears;

    @Inject
    private DuesWarningService warnings;

    @Inject
    private MemberTypeService types;

    @Inject
    private LegalNumberService numbers;

    @Inject
    private DuesRefusals refusals;

    @Inject
    private FileDownload download;

    @Inject
    private DateTexts dates;

    @Inject
    private Texts texts;

    private ArrearsAddress shown;
    private long count;
    private List<Arrears> rows;
    private Map<String, MemberType> typesByCode;
    private String day;
    private String reason;
    private Set<Long> chosen = Set.of();
    private List<Outcome> outcomes = List.of();

    @PostConstruct
    void load() {
        shown = ArrearsAddress.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        typesByCode = types.findAll().stream().collect(Collectors.toMap(MemberType::getCode, Function.identity()));
        day = LocalDate.now(DateTexts.ISTANBUL)
                .plusDays(numbers.get(LegalNumber.DUES_WARNING_DAYS))
                .toString();
        look();
    }

    private void look() {
        count = arrears.count(shown.filter());
        shown = shown.turned(Math.min(shown.page(), getPageCount()));
        rows = arrears.find(shown.filter(), (shown.page() - 1) * ROWS, ROWS);
    }

    /** Those that are ticked. */
    public void warn() {
        var ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("row", new String[0]);
        chosen = Arrays.stream(ticked)
                .filter(r -> r.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        var done = new ArrayList<Outcome>();
        if (refusals.attempt("form", () -> done.addAll(warnings.warn(chosen, DateTexts.typed(day))))) {
            outcomes = done;
            chosen = Set.of();
            look();
        }
    }

    public void export() {
        var found = new ArrayList<Arrears>();
        if (refusals.attempt("export", () -> found.addAll(arrears.export(shown.filter(), reason)))) {
            download.answer(
                    csv(found), "text/csv; charset=UTF-8", "arrears-" + dates.machineDay(Instant.now()) + ".csv");
        }
    }

    private byte[] csv(List<Arrears> found) {
        var bytes = new ByteArrayOutputStream();
        try {
            var csv = SpreadsheetCsv.begin(bytes);
            csv.printRecord(
                    texts.get("members.list.column.name"),
                    texts.get("members.list.column.number"),
                    texts.get("dues.arrears.column.amount"),
                    texts.get("dues.arrears.column.since"),
                    texts.get("dues.arrears.column.warnings"),
                    texts.get("members.edit.field.email"),
                    texts.get("dues.my.text.reference"));
            for (var row : found) {
                csv.printRecord(
                        SpreadsheetCsv.guarded(row.name()),
                        row.number(),
                        MoneyTexts.figures(row.amount()),
                        DateTexts.numeric(row.since()),
                        row.warnings(),
                        SpreadsheetCsv.guarded(row.email()),
                        DuesReference.of(row.number()));
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Ticks stay where the warning was refused. */
    public boolean isChosen(long member) {
        return chosen.contains(member);
    }

    public MemberType type(String code) {
        return typesByCode.get(code);
    }

    public List<MemberType> getTypes() {
        return types.findAll();
    }

    public List<Arrears> getRows() {
        return rows;
    }

    public List<Outcome> getOutcomes() {
        return outcomes;
    }

    public ArrearsFilter getFilter() {
        return shown.filter();
    }

    public boolean isNarrowed() {
        return shown.isNarrowed();
    }

    public String getAddress() {
        return shown.toString();
    }

    public String getCountText() {
        return texts.format("dues.arrears.text.count", count);
    }

    public int getPageCount() {
        return (int) Math.max(1, (count + ROWS - 1) / ROWS);
    }

    public String getPageText() {
        return texts.format("content.list.text.page", shown.page(), getPageCount());
    }

    public String getPrevious() {
        return shown.page() > 1 ? shown.turned(shown.page() - 1).toString() : null;
    }

    public String getNext() {
        return shown.page() < getPageCount() ? shown.turned(shown.page() + 1).toString() : null;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
