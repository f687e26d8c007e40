package net.dider.portal.dues.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import net.dider.portal.dues.entity.DuesCharge;
import net.dider.portal.dues.entity.DuesPayment;
import net.dider.portal.dues.entity.DuesPayment.Evidence;
import net.dider.portal.dues.service.DuesAccount;
import net.dider.portal.dues.service.DuesAccountService;
import net.dider.portal.dues.service.DuesRefused;
import net.dider.portal.dues.service.DuesWarningService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.MoneyTexts;
import net.dider.portal.platform.web.ErrorPages;
import net.dider.portal.platform.web.FileDownload;
import net.dider.portal.platform.web.FormMessages;

/** What one member owes and paid, and what can be done about it. */
@Named
@ViewScoped
public class AdminDuesMemberBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DuesAccountService accounts;

    @Inject
    private transient DuesWarningService warnings;

    @Inject
    private DuesRefusals refusals;

    @Inject
    private FormMessages messages;

    @Inject
    private FileDownload download;

    private Long id;
    private transient DuesAccount account;
    private final DuesEntryForm payment = new DuesEntryForm();
    private final DuesEntryForm refund = new DuesEntryForm();
    private Long chosenCharge;
    private Long chosenPayment;
    private String decisionDay;
    private String decision;
    private String reason;

    @PostConstruct
    void load() {
        var wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("member", "");
        id = wanted.matches("[1-9]\\d{0,17}") ? Long.valueOf(wanted) : null;
        try {
            account = accounts.open(id);
        } catch (DuesRefused unknown) {
            id = null;
            ErrorPages.notFound();
        }
    }

    public void pay() {
        if (attempt("payment", () -> accounts.pay(id, payment.entry()))) {
            messages.done("dues.member.message.paid", MoneyTexts.lira(payment.kurus()));
            payment.clear();
        }
    }

    public void giveBack() {
        if (attempt("refund", () -> accounts.refund(id, refund.entry()))) {
            messages.done("dues.member.message.refunded", MoneyTexts.lira(refund.kurus()));
            refund.clear();
        }
    }

    public void chooseCharge(Long charge) {
        choose(charge, null);
    }

    public void choosePayment(Long chosen) {
        choose(null, chosen);
    }

    private void choose(Long charge, Long chosen) {
        chosenCharge = charge;
        chosenPayment = chosen;
        decisionDay = null;
        decision = null;
        reason = null;
    }

    /** Waived, or owed again where it was. */
    public void decideCharge() {
        var waived = getCharge() != null && getCharge().isExempted();
        Runnable deed = waived
                ? () -> accounts.charge(chosenCharge, reason)
                : () -> accounts.exempt(chosenCharge, DateTexts.typed(decisionDay), decision, reason);
        if (attempt("waive", deed)) {
            messages.done(waived ? "dues.member.message.chargedAgain" : "dues.member.message.exempted");
            chooseCharge(null);
        }
    }

    public void undo() {
        if (attempt("undo", () -> accounts.undo(chosenPayment, reason))) {
            messages.done("dues.member.message.undone");
            choosePayment(null);
        }
    }

    public void print(Long warning) {
        download.pdf(warnings.print(warning), "warning-" + warning + ".pdf");
    }

    private boolean attempt(String form, Runnable deed) {
        var done = refusals.attempt(form, deed);
        account = null;
        return done;
    }

    public DuesAccount getAccount() {
        if (account == null) {
            account = accounts.get(id);
        }
        return account;
    }

    public long getOverdue() {
        return getAccount().getOverdue(LocalDate.now(DateTexts.ISTANBUL));
    }

    /** The debt that is to be waived, or owed again; null while none is chosen. */
    public DuesCharge getCharge() {
        return getAccount().charges().stream()
                .filter(c -> c.getId().equals(chosenCharge))
                .findFirst()
                .orElse(null);
    }

    /** The entry that is to be undone; null while none is chosen. */
    public DuesPayment getEntry() {
        return getAccount().payments().stream()
                .filter(p -> p.getId().equals(chosenPayment))
                .findFirst()
                .orElse(null);
    }

    /** Also while somebody is told why nothing was given back. */
    public boolean isRefundable() {
        return getAccount().getCredit() > 0 || refund.isBegun();
    }

    public Evidence[] getEvidences() {
        return Evidence.values();
    }

    public DuesEntryForm getPayment() {
        return payment;
    }

    public DuesEntryForm getRefund() {
        return refund;
    }

    public String getDecisionDay() {
        return decisionDay;
    }

    public void setDecisionDay(String decisionDay) {
        this.decisionDay = decisionDay;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
