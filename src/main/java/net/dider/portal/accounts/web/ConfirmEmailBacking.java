package net.dider.portal.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.dider.portal.accounts.service.AccountRoutes;
import net.dider.portal.accounts.service.EmailChangeService;
import net.dider.portal.accounts.service.EmailChangeService.Result;
import net.dider.portal.platform.language.ActiveLanguage;

/** The page behind both links of a change of e-mail. Opening it changes nothing; one button confirms, the other stops it. */
@Named
@RequestScoped
public class ConfirmEmailBacking {

    @Inject
    private EmailChangeService changes;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private AccountRoutes routes;

    @Inject
    private SignInFlow flow;

    private String token;
    private boolean open;
    private boolean waiting;
    private boolean refused;

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        token = parameters.getOrDefault("form:token", parameters.get("token"));
        open = changes.isOpen(token);
    }

    public void confirm() {
        var result = changes.confirm(token);
        if (result == Result.DONE) {
            flow.redirect(routes.path(AccountRoutes.SIGN_IN, activeLanguage.getCode()) + "?notice=email");
            return;
        }
        open = false;
        waiting = result == Result.OTHER_IS_MISSING;
    }

    public void refuse() {
        open = false;
        refused = changes.refuse(token);
    }

    public boolean isOpen() {
        return open;
    }

    /** True when the change was stopped just now. */
    public boolean isRefused() {
        return refused;
    }

    /** What the page says under its title. */
    public String getState() {
        return open ? "lead" : waiting ? "waiting" : refused ? "refused" : "closed";
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
