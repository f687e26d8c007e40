package net.dider.portal.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import net.dider.portal.members.entity.LegalNumber;
import net.dider.portal.members.service.LegalNumberService;
import net.dider.portal.members.service.MemberKeyService;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** The numbers of law and statute with their sources, and the key of sealed fields. */
@Named
@RequestScoped
public class AdminMembersRulesBacking {

    @Inject
    private LegalNumberService legalNumbers;

    @Inject
    private MemberKeyService keys;

    @Inject
    private MemberRefusals refusals;

    @Inject
    private FormMessages messages;

    @Inject
    private Texts texts;

    @Inject
    private DateTexts dates;

    private LegalNumber name = LegalNumber.BOARD_DECISION_DAYS;
    private String days;
    private String reason;

    /** @param days null where the source says nothing */
    public record Rule(String name, Integer days) {}

    public List<Rule> getRules() {
        return Arrays.stream(LegalNumber.values())
                .map(n -> new Rule(n.name(), legalNumbers.find(n).orElse(null)))
                .toList();
    }

    public void change() {
        var done = refusals.attempt("form", () -> legalNumbers.change(name, number()));
        if (done) {
            messages.done("members.rules.message.changed");
            days = null;
        }
    }

    private Integer number() {
        var typed = days == null ? "" : days.strip();
        if (!typed.matches("\\d{0,5}")) {
            throw new MemberRefused(MemberRefused.Reason.NUMBER_WRONG);
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    public void renew() {
        if (refusals.attempt("key", () -> keys.renew(reason))) {
            reason = null;
            resume();
        }
    }

    /** Goes on in the background. */
    public void resume() {
        keys.reseal();
        messages.done("members.rules.message.renewing");
    }

    public MemberKeyService.Progress getProgress() {
        return keys.getProgress();
    }

    public String getProgressText() {
        var progress = keys.getProgress();
        if (progress.since() == null) {
            return texts.get("members.rules.text.nothingSealed");
        }
        return progress.older() == 0
                ? texts.format("members.rules.text.allSealed", progress.all(), dates.minute(progress.since()))
                : texts.format("members.rules.text.resealing", progress.older(), progress.all());
    }

    public LegalNumber[] getNames() {
        return LegalNumber.values();
    }

    public LegalNumber getName() {
        return name;
    }

    public void setName(LegalNumber name) {
        this.name = name;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
