package net.dider.portal.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import net.dider.portal.accounts.service.SignInService;
import net.dider.portal.platform.web.FormMessages;

/** The second door: the code of the authenticator, or a recovery code. */
@Named
@RequestScoped
public class SecondStepBacking {

    private static final String BUTTON = "form:confirm";

    @Inject
    private SignInService signIns;

    @Inject
    private SignInFlow flow;

    @Inject
    private FormMessages messages;

    @NotBlank(message = "{accounts.second-step.message.codeRequired}")
    @Size(max = 40, message = "{accounts.second-step.message.refused}")
    private String code;

    private boolean refused;

    public void confirm() {
        var pending = flow.findPending();
        if (pending.isEmpty()) {
            return;
        }
        var outcome = signIns.tryCode(
                pending.get().accountId(),
                code,
                pending.get().since(),
                flow.device(pending.get().email()));
        switch (outcome.step()) {
            case PROVEN -> {
                if (!flow.finish(pending.get(), true)) {
                    refuse();
                }
            }
            case WAIT -> {
                refused = true;
                flow.refuseFor(outcome.pause(), BUTTON, "accounts.second-step.message.wait");
            }
            default -> refuse();
        }
        code = null;
    }

    private void refuse() {
        refused = true;
        messages.error(BUTTON, "accounts.second-step.message.refused");
    }

    /** Whether somebody stands between the two doors in this browser, at most ten minutes. */
    public boolean isOpen() {
        return flow.findPending().isPresent();
    }

    public boolean isRefused() {
        return refused;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
