package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import net.dider.portal.members.entity.MemberRequest.Kind;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.members.service.MemberRequestService;
import net.dider.portal.members.service.RequestSheet;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.ErrorPages;
import net.dider.portal.platform.web.FormMessages;

/** One request of a member, and its decision; of a resignation, that it reached the board. */
@Named
@ViewScoped
public class AdminMembersRequestBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MemberRequestService requests;

    @Inject
    private MemberRefusals refusals;

    @Inject
    private FormMessages messages;

    private Long id;
    private int seen;
    private transient RequestSheet sheet;
    private String reason;
    private String purpose;
    private String day;
    private transient String revealed;

    @PostConstruct
    void load() {
        var wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("id", "");
        id = wanted.matches("[1-9]\\d{0,17}") ? Long.valueOf(wanted) : null;
        try {
            sheet = requests.get(id);
            seen = sheet.request().getLockVersion();
            day = LocalDate.ofInstant(sheet.request().getCreatedAt(), DateTexts.ISTANBUL)
                    .toString();
        } catch (MemberRefused unknown) {
            id = null;
            ErrorPages.notFound();
        }
    }

    public void accept() {
        decide(true);
    }

    public void reject() {
        decide(false);
    }

    private void decide(boolean accepted) {
        if (refusals.attempt("form", () -> requests.decide(id, accepted, reason, seen))) {
            done();
        }
    }

    public void record() {
        if (refusals.attempt("form", () -> requests.record(id, DateTexts.typed(day), reason, seen))) {
            done();
        }
    }

    private void done() {
        reason = null;
        sheet = null;
        messages.done("members.request.message.decided");
    }

    /** Shown once, with the answer to this press; nothing keeps it. */
    public void reveal() {
        if (refusals.attempt("secret", () -> revealed = requests.reveal(id, purpose))) {
            purpose = null;
        }
    }

    public RequestSheet getSheet() {
        if (sheet == null && id != null) {
            sheet = requests.get(id);
        }
        return sheet;
    }

    public boolean isResignation() {
        return getSheet() != null && sheet.request().getKind() == Kind.RESIGNATION;
    }

    public boolean isSealed() {
        return getSheet() != null && sheet.field() != null && sheet.field().isSealed();
    }

    public String getRevealed() {
        return revealed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
