package net.dider.portal.dues.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.dider.portal.dues.service.BankAccountService;
import net.dider.portal.platform.web.FormMessages;

/** Where dues are paid to; members see it beside what they owe. */
@Named
@RequestScoped
public class AdminDuesBankBacking {

    @Inject
    private BankAccountService accounts;

    @Inject
    private DuesRefusals refusals;

    @Inject
    private FormMessages messages;

    private String holder;
    private String bank;
    private String iban;

    @PostConstruct
    void load() {
        accounts.findEditable().ifPresent(a -> {
            holder = a.getHolder();
            bank = a.getBank();
            iban = a.getIban();
        });
    }

    public void save() {
        if (refusals.attempt("form", () -> accounts.change(holder, bank, iban))) {
            messages.done("dues.bank.message.saved");
        }
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = holder;
    }

    public String getBank() {
        return bank;
    }

    public void setBank(String bank) {
        this.bank = bank;
    }

    public String getIban() {
        return iban;
    }

    public void setIban(String iban) {
        this.iban = iban;
    }
}
