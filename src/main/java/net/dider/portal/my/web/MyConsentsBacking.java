package net.dider.portal.my.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import net.dider.portal.members.entity.MemberConsent;
import net.dider.portal.members.entity.ShownNotice.Process;
import net.dider.portal.members.service.ConsentService;
import net.dider.portal.members.service.ConsentService.Asked;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.web.FormMessages;

/** Consents: one press to give, one to withdraw. */
@Named
@RequestScoped
public class MyConsentsBacking {

    @Inject
    private ConsentService consents;

    @Inject
    private MemberDeeds deeds;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private FormMessages messages;

    private List<Asked> all;
    private List<MemberConsent> history;

    public void give(Process process) {
        if (deeds.attempt("form", () -> consents.give(process, activeLanguage.getCode()))) {
            messages.done("my.consents.message.given");
        }
        forget();
    }

    public void withdraw(Process process) {
        if (deeds.attempt("form", () -> consents.withdraw(process))) {
            messages.done("my.consents.message.withdrawn");
        }
        forget();
    }

    private void forget() {
        all = null;
        history = null;
    }

    public List<Asked> getAll() {
        if (all == null) {
            all = consents.find(activeLanguage.getCode());
        }
        return all;
    }

    public List<MemberConsent> getHistory() {
        if (history == null) {
            history = consents.findHistory();
        }
        return history;
    }
}
