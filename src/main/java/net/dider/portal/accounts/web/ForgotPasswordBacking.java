package net.dider.portal.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import net.dider.portal.accounts.service.PasswordService;
import net.dider.portal.platform.language.ActiveLanguage;

/** Asks for a link to choose a new password; the answer is the same for every address. */
@Named
@RequestScoped
public class ForgotPasswordBacking {

    @Inject
    private PasswordService passwords;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private SignInFlow flow;

    @NotBlank(message = "{accounts.forgot-password.message.emailRequired}")
    @Email(message = "{accounts.forgot-password.message.emailWrong}")
    @Size(max = 254, message = "{accounts.forgot-password.message.emailWrong}")
    private String email;

    private boolean asked;
    private boolean refused;

    public void ask() {
        var wait = passwords.askReset(email, activeLanguage.getCode());
        if (wait.isZero()) {
            asked = true;
        } else {
            refused = true;
            flow.refuseFor(wait, "form:ask", "accounts.forgot-password.message.wait");
        }
    }

    public boolean isAsked() {
        return asked;
    }

    public boolean isRefused() {
        return refused;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email == null ? null : email.strip();
    }
}
