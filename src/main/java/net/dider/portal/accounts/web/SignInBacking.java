package net.dider.portal.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Set;
import net.dider.portal.accounts.service.SignInService;
import net.dider.portal.accounts.web.SessionKeeper.Pending;
import net.dider.portal.platform.web.FormMessages;

/** The first door. Wrong address and wrong password get one answer. */
@Named
@RequestScoped
public class SignInBacking {

    private static final String BUTTON = "form:signIn";
    /** What the page may be asked to say when another one leads here. */
    private static final Set<String> NOTICES = Set.of("password", "email");

    @Inject
    private SignInService signIns;

    @Inject
    private SignInFlow flow;

    @Inject
    private FormMessages messages;

    @NotBlank(message = "{accounts.sign-in.message.emailRequired}")
    private String email;

    @NotBlank(message = "{accounts.sign-in.message.passwordRequired}")
    private String password;

    private boolean remember;
    private String destination;
    private String notice;
    private boolean refused;

    @PostConstruct
    void load() {
        var parameters = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        destination = parameters.get("to");
        notice = NOTICES.contains(parameters.getOrDefault("notice", "")) ? parameters.get("notice") : null;
    }

    public void signIn() {
        notice = null;
        var since = Instant.now();
        var outcome = signIns.tryPassword(email, password, flow.device(email));
        switch (outcome.step()) {
            case PROVEN -> {
                if (!flow.finish(new Pending(outcome.accountId(), email, remember, destination, since), false)) {
                    refuse();
                }
            }
            case NEEDS_CODE -> flow.toSecondStep(new Pending(outcome.accountId(), email, remember, destination, since));
            case WAIT -> {
                refused = true;
                flow.refuseFor(outcome.pause(), BUTTON, "accounts.sign-in.message.wait");
            }
            case REFUSED -> refuse();
        }
    }

    private void refuse() {
        refused = true;
        messages.error(BUTTON, "accounts.sign-in.message.refused");
    }

    /** True after a sign-in that was not let in. */
    public boolean isRefused() {
        return refused;
    }

    /** What another page wants to be said here, {@code password} or {@code email}; null for nothing. */
    public String getNotice() {
        return notice;
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

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }

    /** Where the person wanted to go when asked to sign in. */
    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination;
    }
}
