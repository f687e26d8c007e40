package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.dider.portal.members.entity.DerbisNotice;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.service.DerbisService;
import net.dider.portal.members.service.DerbisService.Duty;
import net.dider.portal.members.service.LegalNumberService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** Of whom DERBİS is still to be told, by when, and what it was told. */
@Named
@RequestScoped
public class AdminMembersDerbisBacking {

    private static final int MOST = 500;
    private static final int NOTICES = 20;

    @Inject
    private DerbisService derbis;

    @Inject
    private LegalNumberService legalNumbers;

    @Inject
    private DerbisCsv csv;

    @Inject
    private MemberRefusals refusals;

    @Inject
    private FormMessages messages;

    @Inject
    private DateTexts dates;

    @Inject
    private Texts texts;

    private List<Duty> duties;
    private List<DerbisNotice> notices;
    private String day;
    private String reference;
    private String reason;

    @PostConstruct
    void load() {
        duties = derbis.find(0, MOST);
        notices = derbis.findNotices(NOTICES);
    }

    /** The rows that are ticked have been told of. */
    public void notifyRows() {
        var ticked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("row", new String[0]);
        var rows = Arrays.stream(ticked)
                .filter(r -> r.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf)
                .toList();
        if (refusals.attempt("form", () -> derbis.notify(rows, DateTexts.typed(day), reference))) {
            messages.done("members.derbis.message.notified", rows.size());
            day = null;
            reference = null;
            load();
        }
    }

    /** In clear, so the purpose is asked and noted. */
    public void export() throws IOException {
        var rows = new ArrayList<Duty>();
        if (!refusals.attempt("export", () -> rows.addAll(derbis.export(MOST, reason)))) {
            return;
        }
        var context = FacesContext.getCurrentInstance();
        var response = context.getExternalContext();
        response.setResponseContentType("text/csv; charset=UTF-8");
        response.setResponseHeader(
                "Content-Disposition", "attachment; filename=\"derbis-" + dates.machineDay(Instant.now()) + ".csv\"");
        response.setResponseHeader("Cache-Control", "no-store");
        csv.write(response.getResponseOutputStream(), rows);
        context.responseComplete();
    }

    /** {@code 12 gün kaldı}, {@code 3 gün geçti}. */
    public String left(Duty duty) {
        return duty.left() < 0
                ? texts.format("members.derbis.text.overdue", -duty.left())
                : texts.format("members.derbis.text.left", duty.left());
    }

    public String getRule() {
        return texts.format("members.derbis.text.rule", legalNumbers.get(LegalNumber.DERBIS_NOTICE_DAYS));
    }

    public List<Duty> getDuties() {
        return duties;
    }

    public List<DerbisNotice> getNotices() {
        return notices;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
