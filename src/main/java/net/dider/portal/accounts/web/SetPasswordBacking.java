package net.dider.portal.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import net.dider.portal.accounts.service.AccountRoutes;
import net.dider.portal.accounts.service.PasswordPolicy;
import net.dider.portal.accounts.service.PasswordService;
import net.dider.portal.accounts.service.PasswordService.Choice;
import net.dider.portal.accounts.service.PasswordService.Result;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.web.FormMessages;

/** The page behind the link of an invitation or of a forgotten password. Opening it changes nothing; sending it does. */
@Named
@RequestScoped
public class SetPasswordBacking {

    @Inject
    private PasswordService passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private AccountRoutes routes;

    @Inject
    private SignInFlow flow;

    @Inject
    private FormMessages messages;

    @NotNull(message = "{accounts.set-password.message.required}")
    private String password;

    private String token;
    private Choice choice;

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        token = parameters.getOrDefault("form:token", parameters.get("token"));
        choice = passwords.findChoice(token).orElse(null);
    }

    public void choose() {
        var result = passwords.choose(token, password);
        if (result == Result.DONE) {
            flow.redirect(routes.path(AccountRoutes.SIGN_IN, activeLanguage.getCode()) + "?notice=password");
        } else if (result == Result.LINK_DEAD) {
            choice = null;
        } else {
            messages.error("form:password", "accounts.password.message." + result, getShortest());
        }
    }

    public boolean isOpen() {
        return choice != null;
    }

    public boolean isInvitation() {
        return choice != null && choice.invitation();
    }

    public String getName() {
        return choice == null ? "" : choice.name();
    }

    /** What her password should not be made of, for the meter; the link proves that she is asked herself. */
    public String getAbout() {
        return choice == null ? "" : choice.name() + " " + choice.email();
    }

    public int getShortest() {
        return policy.shortest(choice != null && choice.secondFactor());
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
