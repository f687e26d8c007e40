package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.dider.portal.members.entity.Application;
import net.dider.portal.members.entity.ApplicationState;
import net.dider.portal.members.entity.Deadline;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.service.ApplicationService;
import net.dider.portal.members.service.ApplicationService.Opened;
import net.dider.portal.members.service.LegalNumberService;
import net.dider.portal.platform.web.FileDownload;

/** How an application stands, for whoever holds its link. */
@Named
@RequestScoped
public class MembersStatusBacking {

    @Inject
    private ApplicationService applications;

    @Inject
    private LegalNumberService numbers;

    @Inject
    private ApplicantFlow flow;

    @Inject
    private FileDownload download;

    private String token;
    private Opened opened;
    private boolean sure;
    private boolean asked;

    @PostConstruct
    void load() {
        token = flow.sent("token");
        opened = applications.findFollowed(token).orElse(null);
    }

    /** Takes the application back; only with the box ticked. */
    public void withdraw() {
        asked = true;
        if (sure && applications.withdraw(token)) {
            load();
        }
    }

    public void print() {
        applications
                .print(token)
                .ifPresent(paper ->
                        download.pdf(paper, "basvuru-" + opened.application().getReference() + ".pdf"));
    }

    public boolean isOpen() {
        return opened != null;
    }

    public Application getApplication() {
        return opened.application();
    }

    public String getName() {
        return opened.answers().name();
    }

    /** What the board wrote; empty where it wrote nothing. */
    public String getWords() {
        return opened.words();
    }

    /** Null until the signed form has arrived. */
    public Deadline getDeadline() {
        return opened.application().deadline(numbers.get(LegalNumber.BOARD_DECISION_DAYS));
    }

    public int getDays() {
        return numbers.get(LegalNumber.BOARD_DECISION_DAYS);
    }

    public boolean isWithdrawable() {
        return ApplicationState.OPEN.contains(opened.application().getState());
    }

    /** The form is to be printed and signed. */
    public boolean isPrintable() {
        return opened.application().getState() == ApplicationState.PROVEN;
    }

    /** Somebody pressed the button without being sure. */
    public boolean isUnsure() {
        return asked && !sure && isWithdrawable();
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        // read where the page begins
    }
}
