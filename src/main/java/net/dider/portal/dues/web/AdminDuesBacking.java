package net.dider.portal.dues.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.dider.portal.dues.entity.DuesFee;
import net.dider.portal.dues.entity.DuesKind;
import net.dider.portal.dues.service.DuesAccrualService;
import net.dider.portal.dues.service.DuesAccrualService.Line;
import net.dider.portal.dues.service.DuesArrearsService;
import net.dider.portal.dues.service.DuesArrearsService.Total;
import net.dider.portal.dues.service.DuesFeeService;
import net.dider.portal.members.entity.MemberType;
import net.dider.portal.members.service.MemberTypeService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.MoneyTexts;
import net.dider.portal.platform.web.FormMessages;

/** One year's dues: what it costs, who is still to be charged, what came in. */
@Named
@ViewScoped
public class AdminDuesBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DuesFeeService fees;

    @Inject
    private transient DuesAccrualService accrual;

    @Inject
    private transient DuesArrearsService arrears;

    @Inject
    private transient MemberTypeService types;

    @Inject
    private DuesRefusals refusals;

    @Inject
    private FormMessages messages;

    private int year;
    private transient List<Line> lines;
    private Long typeId;
    private DuesKind kind = DuesKind.YEARLY;
    private String amount;
    private String day;
    private String decision;
    private long expected;
    private long expectedAmount;

    @PostConstruct
    void load() {
        var wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("year", "");
        year = wanted.matches("20\\d\\d") ? Integer.parseInt(wanted) : thisYear();
        typeId = types.findAll().get(0).getId();
        choose();
        look();
    }

    private void look() {
        lines = accrual.preview(year);
        expected = getWaiting();
        expectedAmount = getWaitingAmount();
    }

    /** Another type or kind: what was decided comes into the fields, else what the type costs on its page. */
    public void choose() {
        var fee = fees.find(year).stream()
                .filter(f -> f.getTypeId().equals(typeId) && f.getKind() == kind)
                .findFirst();
        amount = MoneyTexts.figures(fee.map(DuesFee::getAmount)
                .orElse(kind == DuesKind.YEARLY ? type(typeId).getYearlyFee() : null));
        day = fee.map(DuesFee::getDueOn).orElse(LocalDate.of(year, 3, 31)).toString();
        decision = fee.map(DuesFee::getDecision).orElse(null);
    }

    public void decide() {
        var kurus = MoneyTexts.kurus(amount).orElse(-1L);
        if (refusals.attempt("form", () -> fees.decide(year, typeId, kind, kurus, DateTexts.typed(day), decision))) {
            messages.done("dues.overview.message.decided");
            look();
        }
    }

    public void run() {
        refusals.attempt(
                "accrual",
                () -> messages.done("dues.overview.message.charged", accrual.run(year, expected, expectedAmount)));
        look();
    }

    public List<Line> getLines() {
        return lines == null ? lines = accrual.preview(year) : lines;
    }

    public long getWaiting() {
        return getLines().stream().mapToLong(Line::waiting).sum();
    }

    public long getWaitingAmount() {
        return getLines().stream().mapToLong(Line::total).sum();
    }

    public List<Total> getTotals() {
        return arrears.findTotals(year);
    }

    public List<DuesFee> getFees() {
        return fees.find(year);
    }

    public List<MemberType> getTypes() {
        return types.findAll();
    }

    public MemberType type(long id) {
        return types.findAll().stream().filter(t -> t.getId() == id).findFirst().orElseThrow();
    }

    /** This one, the next, and those with fees. */
    public List<Integer> getYears() {
        return Stream.concat(Stream.of(thisYear() + 1, thisYear(), year), fees.findYears().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static int thisYear() {
        return LocalDate.now(DateTexts.ISTANBUL).getYear();
    }

    public DuesKind[] getKinds() {
        return DuesKind.values();
    }

    public int getYear() {
        return year;
    }

    public Long getTypeId() {
        return typeId;
    }

    public void setTypeId(Long typeId) {
        this.typeId = typeId;
    }

    public DuesKind getKind() {
        return kind;
    }

    public void setKind(DuesKind kind) {
        this.kind = kind;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }
}
