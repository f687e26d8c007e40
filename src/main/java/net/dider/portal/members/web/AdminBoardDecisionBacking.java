package net.dider.portal.members.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import net.dider.portal.members.entity.BoardDecision;
import net.dider.portal.members.entity.DecisionCorrection;
import net.dider.portal.members.service.AnswerRules;
import net.dider.portal.members.service.BoardDecisionService;
import net.dider.portal.members.service.BoardDecisionService.Words;
import net.dider.portal.members.service.DecisionRefused;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.FileDownload;
import net.dider.portal.platform.web.FormMessages;

/** One entry of the decision book: written, changed until it is locked, corrected afterwards. */
@Named
@ViewScoped
public class AdminBoardDecisionBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient BoardDecisionService decisions;

    @Inject
    private transient DecisionMessages refusals;

    @Inject
    private transient FormMessages messages;

    @Inject
    private transient FileDownload download;

    private Long id;
    private int seenVersion;
    private transient BoardDecision decision;
    private String date;
    private String subject;
    private String text;
    private String attendees;
    private String dissent;
    private String correction;

    public void open() throws IOException {
        var context = FacesContext.getCurrentInstance();
        var wanted = context.getExternalContext().getRequestParameterMap().get("id");
        if (wanted == null) {
            var today = LocalDate.now(DateTexts.ISTANBUL);
            date = today.getDayOfMonth() + "." + today.getMonthValue() + "." + today.getYear();
            return;
        }
        id = wanted.matches("\\d{1,18}") ? Long.valueOf(wanted) : 0L;
        if (getDecision() == null) {
            context.getExternalContext().responseSendError(404, null);
            context.responseComplete();
            return;
        }
        show();
    }

    private void show() {
        seenVersion = getDecision().getLockVersion();
        subject = getDecision().getSubject();
        text = getDecision().getText();
        attendees = getDecision().getAttendees();
        dissent = getDecision().getDissent();
    }

    public void save() {
        attempt(() -> {
            var words = new Words(subject, text, attendees, dissent);
            if (id == null) {
                decision = decisions.write(AnswerRules.day(date).orElse(null), words);
                id = decision.getId();
                messages.doneAfterRedirect("members.decision.message.written", decision.getLabel());
                redirect("/admin/board/decision?id=" + id);
            } else {
                decisions.change(id, seenVersion, words);
                decision = null;
                show();
                messages.done("members.decision.message.changed");
            }
        });
    }

    public void lock() {
        attempt(() -> {
            decisions.lock(id);
            decision = null;
            show();
            messages.done("members.decision.message.locked");
        });
    }

    public void correct() {
        attempt(() -> {
            decisions.correct(id, correction);
            correction = null;
            messages.done("members.decision.message.corrected");
        });
    }

    public void print() {
        download.pdf(
                decisions.print(id),
                "karar-" + getDecision().getYear() + "-" + getDecision().getNumber() + ".pdf");
    }

    private void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (DecisionRefused refused) {
            messages.error(null, "members.board.message.refused", refusals.of(refused));
        }
    }

    private static void redirect(String address) {
        var context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect(address);
            context.responseComplete();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The entry, null while it is being written. */
    public BoardDecision getDecision() {
        if (decision == null && id != null) {
            decision = decisions.find(id).orElse(null);
        }
        return decision;
    }

    public List<DecisionCorrection> getCorrections() {
        return decisions.findCorrections(id);
    }

    /** A registrar reads only. */
    public boolean isWriting() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        return external.isUserInRole(Roles.BOARD) || external.isUserInRole(Roles.ADMINISTRATOR);
    }

    public boolean isFresh() {
        return id == null;
    }

    public boolean isLocked() {
        return !isFresh() && getDecision().isLocked();
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getAttendees() {
        return attendees;
    }

    public void setAttendees(String attendees) {
        this.attendees = attendees;
    }

    public String getDissent() {
        return dissent;
    }

    public void setDissent(String dissent) {
        this.dissent = dissent;
    }

    public String getCorrection() {
        return correction;
    }

    public void setCorrection(String correction) {
        this.correction = correction;
    }
}
