package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.accounts.service.EmailChangeService;
import net.dider.portal.accounts.service.EmailChangeService.Asked;
import net.dider.portal.platform.web.FormMessages;

/** Moves one's account to another e-mail address. */
@Named
@RequestScoped
public class MyEmailBacking {

    @Inject
    private EmailChangeService changes;

    @Inject
    private PasswordProof proof;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private FormMessages messages;

    @NotBlank(message = "{accounts.forgot-password.message.emailRequired}")
    @Email(message = "{accounts.forgot-password.message.emailWrong}")
    @Size(max = 254, message = "{accounts.forgot-password.message.emailWrong}")
    private String email;

    @NotBlank(message = "{accounts.password.message.currentRequired}")
    private String password;

    private String pending;

    @PostConstruct
    void load() {
        pending = changes.findPending().orElse(null);
    }

    public void ask() {
        if (!proof.knows(password, "move:password")) {
            return;
        }
        if (Account.canonical(email).equals(activeUser.getEmail())) {
            messages.error("move:email", "my.email.message.same");
            return;
        }
        var asked = changes.ask(email);
        if (asked != Asked.SENT) {
            messages.error("move:email", "my.email-asked.enum." + asked);
            return;
        }
        email = null;
        password = null;
        load();
        messages.done("my.email.message.asked");
    }

    public void cancel() {
        changes.cancel();
        load();
        messages.done("my.email.message.cancelled");
    }

    /** The address that is to be confirmed, null when there is none. */
    public String getPending() {
        return pending;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
