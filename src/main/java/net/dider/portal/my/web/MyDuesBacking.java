package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import net.dider.portal.dues.entity.BankAccount;
import net.dider.portal.dues.entity.DuesCharge;
import net.dider.portal.dues.service.BankAccountService;
import net.dider.portal.dues.service.DuesAccount;
import net.dider.portal.dues.service.OwnDuesService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.FileDownload;

/** What a member owes, how she pays it, and what she paid (M7). */
@Named
@RequestScoped
public class MyDuesBacking {

    @Inject
    private OwnDuesService dues;

    @Inject
    private BankAccountService banks;

    @Inject
    private FileDownload download;

    @Inject
    private DateTexts dates;

    private DuesAccount account;
    private BankAccount bank;

    @PostConstruct
    void load() {
        account = dues.find().orElse(null);
        bank = banks.find().orElse(null);
    }

    public void print() {
        download.pdf(dues.print(), "dues-" + dates.machineDay(Instant.now()) + ".pdf");
    }

    public DuesAccount getAccount() {
        return account;
    }

    public BankAccount getBank() {
        return bank;
    }

    public DuesCharge getNext() {
        return account.getNext().orElse(null);
    }

    public boolean isOverdue() {
        return account.getOverdue(LocalDate.now(DateTexts.ISTANBUL)) > 0;
    }
}
