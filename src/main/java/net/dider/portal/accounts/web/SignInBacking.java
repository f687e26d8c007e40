package net.dider.portal.accounts.web;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.regex.Pattern;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.platform.web.FormMessages;

/** Sign in and out. Wrong address and wrong password get one answer. */
@Named
@RequestScoped
public class SignInBacking {

    /** Only into the two signed-in areas of this portal (ASVS 3.7.2): never another host, never a scheme. */
    private static final Pattern OWN_AREA = Pattern.compile("/(admin|my)(/[\\w\\-/]*)?(\\?[\\w\\-=&%.]*)?");

    @Inject
    private SecurityContext securityContext;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private FormMessages messages;

    @NotBlank(message = "{accounts.sign-in.message.emailRequired}")
    private String email;

    @NotBlank(message = "{accounts.sign-in.message.passwordRequired}")
    private String password;

    private String destination;
    private boolean refused;

    @PostConstruct
    void load() {
        destination = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("to");
    }

    public void signIn() throws IOException {
        var context = FacesContext.getCurrentInstance();
        var external = context.getExternalContext();
        var request = (HttpServletRequest) external.getRequest();
        var response = (HttpServletResponse) external.getResponse();
        if (request.getSession(false) != null) {
            request.getSession(false).invalidate();
        }
        request.getSession(true);
        var credential = new UsernamePasswordCredential(email.strip(), password);
        var status =
                securityContext.authenticate(request, response, withParams().credential(credential));
        if (status != AuthenticationStatus.SUCCESS) {
            request.getSession().invalidate();
            refused = true;
            messages.error("form:signIn", "accounts.sign-in.message.refused");
            return;
        }
        request.changeSessionId();
        external.redirect(destinationAllowed() ? destination : activeUser.isStaff() ? "/admin" : "/my");
        context.responseComplete();
    }

    private boolean destinationAllowed() {
        return destination != null && OWN_AREA.matcher(destination).matches();
    }

    public void signOut() throws IOException, ServletException {
        var context = FacesContext.getCurrentInstance();
        var external = context.getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        external.setResponseHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        external.redirect("/");
        context.responseComplete();
    }

    /** True after a sign-in that was not let in. */
    public boolean isRefused() {
        return refused;
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

    /** Where the person wanted to go when asked to sign in. */
    public String getDestination() {
        return destination;
    }

    public void setDestination(String destination) {
        this.destination = destination;
    }
}
