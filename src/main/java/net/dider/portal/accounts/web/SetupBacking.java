package net.dider.portal.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.List;
import net.dider.portal.accounts.service.FirstAdministratorService;
import net.dider.portal.accounts.service.PasswordPolicy;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.mail.MailAddress;
import net.dider.portal.platform.web.FormMessages;

/** The form behind the one-time link on the console: the first administrator. */
@Named
@RequestScoped
public class SetupBacking {

    @Inject
    private FirstAdministratorService firstAdministrator;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private FormMessages messages;

    @Inject
    private ActiveLanguage activeLanguage;

    private String token;

    @NotBlank(message = "{accounts.setup.message.nameRequired}")
    @Size(max = 120, message = "{accounts.setup.message.nameTooLong}")
    private String name;

    @NotBlank(message = "{accounts.setup.message.emailRequired}")
    @Email(message = "{accounts.setup.message.emailWrong}")
    @Size(max = 254, message = "{accounts.setup.message.emailWrong}")
    private String email;

    @NotNull(message = "{accounts.set-password.message.required}")
    private String password;

    private boolean open;

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        token = parameters.getOrDefault("token", parameters.get("form:token"));
        open = firstAdministrator.isOpen(token);
    }

    public void create() throws IOException {
        if (MailAddress.of(email).isEmpty()) {
            messages.error("form:email", "accounts.setup.message.emailWrong");
            return;
        }
        var refusal = policy.check(password, false, List.of(email, name));
        if (refusal.isPresent()) {
            messages.error("form:password", "accounts.password.message." + refusal.get(), PasswordPolicy.SHORTEST);
            return;
        }
        open = firstAdministrator.create(token, email, name.strip(), password.toCharArray(), activeLanguage.getCode());
        if (open) {
            var context = FacesContext.getCurrentInstance();
            context.getExternalContext().redirect("/admin");
            context.responseComplete();
        }
    }

    public int getShortest() {
        return PasswordPolicy.SHORTEST;
    }

    public boolean isOpen() {
        return open;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
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
