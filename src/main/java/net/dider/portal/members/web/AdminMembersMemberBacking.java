package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import net.dider.portal.members.entity.DecisionReference;
import net.dider.portal.members.entity.SensitiveField;
import net.dider.portal.members.entity.StepKind;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.members.service.MemberSecretService;
import net.dider.portal.members.service.MemberSheet;
import net.dider.portal.members.service.MembershipService;
import net.dider.portal.members.service.RegistryService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.ErrorPages;
import net.dider.portal.platform.web.FormMessages;

/** One member: what is known, what happened, what can happen now. Opening it, and each field opened, is on the trail. */
@Named
@ViewScoped
public class AdminMembersMemberBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegistryService registry;

    @Inject
    private transient MembershipService memberships;

    @Inject
    private transient MemberSecretService secrets;

    @Inject
    private MemberRefusals refusals;

    @Inject
    private FormMessages messages;

    private Long id;
    private transient MemberSheet sheet;
    private SensitiveField field;
    private String purpose;
    private transient String revealed;
    private StepKind kind;
    private String day;
    private String decisionDay;
    private String decisionNumber;
    private String reason;

    @PostConstruct
    void load() {
        var wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("member", "");
        id = wanted.matches("[1-9]\\d{0,17}") ? Long.valueOf(wanted) : null;
        try {
            sheet = registry.get(id);
        } catch (MemberRefused unknown) {
            id = null;
            ErrorPages.notFound();
        }
    }

    /** Shown once, with the answer to this press; nothing keeps it. */
    public void reveal() {
        if (field != null) {
            var done = refusals.attempt("secret", () -> revealed = secrets.reveal(id, field, purpose));
            purpose = done ? null : purpose;
        }
    }

    public void step() {
        if (kind == null) {
            messages.error("step:kind", "members.member.message.noStep");
            return;
        }
        var decision = kind.getDecider() == StepKind.Decider.NOBODY
                ? null
                : new DecisionReference(null, decisionNumber, DateTexts.typed(decisionDay));
        if (refusals.attempt("step", () -> memberships.step(id, kind, DateTexts.typed(day), reason, decision))) {
            messages.done("members.member.message.stepped");
            kind = null;
            day = null;
            decisionDay = null;
            decisionNumber = null;
            reason = null;
            sheet = null;
        }
    }

    public MemberSheet getSheet() {
        if (sheet == null && id != null) {
            sheet = registry.get(id);
        }
        return sheet;
    }

    public String getRevealed() {
        return field == SensitiveField.BIRTH_DATE && revealed != null
                ? DateTexts.numeric(LocalDate.parse(revealed))
                : revealed;
    }

    public SensitiveField getField() {
        return field;
    }

    public void setField(SensitiveField field) {
        this.field = field;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public StepKind getKind() {
        return kind;
    }

    public void setKind(StepKind kind) {
        this.kind = kind;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getDecisionDay() {
        return decisionDay;
    }

    public void setDecisionDay(String decisionDay) {
        this.decisionDay = decisionDay;
    }

    public String getDecisionNumber() {
        return decisionNumber;
    }

    public void setDecisionNumber(String decisionNumber) {
        this.decisionNumber = decisionNumber;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
