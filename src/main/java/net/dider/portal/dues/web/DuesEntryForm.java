package net.dider.portal.dues.web;

import java.io.Serializable;
import java.time.LocalDate;
import net.dider.portal.dues.entity.DuesPayment.Evidence;
import net.dider.portal.dues.service.DuesAccountService.Entry;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.MoneyTexts;

/** Money as it is typed. */
public class DuesEntryForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String amount;
    private String day = LocalDate.now(DateTexts.ISTANBUL).toString();
    private Evidence evidence = Evidence.BANK;
    private String reference;
    private String note;

    Entry entry() {
        return new Entry(kurus(), DateTexts.typed(day), evidence, reference, note);
    }

    Long kurus() {
        return MoneyTexts.kurus(amount).orElse(null);
    }

    /** The day and the kind of evidence stay, for the next of a pile. */
    void clear() {
        amount = null;
        reference = null;
        note = null;
    }

    boolean isBegun() {
        return amount != null && !amount.isBlank();
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

    public Evidence getEvidence() {
        return evidence;
    }

    public void setEvidence(Evidence evidence) {
        this.evidence = evidence;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
