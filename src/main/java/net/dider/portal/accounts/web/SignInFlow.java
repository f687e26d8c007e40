package net.dider.portal.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.dider.portal.accounts.service.AccountRoutes;
import net.dider.portal.accounts.web.SessionKeeper.Pending;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.web.FormMessages;

/** What the pages of sign-in share: from the first door to the second, and on to where the person wanted to go. */
@RequestScoped
public class SignInFlow {

    /** Only into the two signed-in areas of this portal (ASVS 3.7.2): never another host, never a scheme. */
    private static final Pattern OWN_AREA = Pattern.compile("/(admin|my)(/[\\w\\-/]*)?(\\?[\\w\\-=&%.]*)?");

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private SessionKeeper keeper;

    @Inject
    private KnownDevices devices;

    @Inject
    private AccountRoutes routes;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private FormMessages messages;

    void toSecondStep(Pending passed) {
        keeper.await(request(), passed);
        redirect(routes.path(AccountRoutes.SECOND_STEP, activeLanguage.getCode()));
    }

    Optional<Pending> findPending() {
        return keeper.findPending(request());
    }

    /** This browser, if it was signed in with that address before; else null. */
    String device(String email) {
        return devices.find(request(), email).orElse(null);
    }

    /** Signed in from the next request on; false for whom the door was closed while she passed it. */
    boolean finish(Pending passed, boolean secondFactor) {
        var opened = keeper.open(request(), response(), passed, secondFactor);
        opened.ifPresent(o -> {
            var wanted = passed.destination();
            var allowed = wanted != null && OWN_AREA.matcher(wanted).matches();
            redirect(allowed ? wanted : isStaff(o.roles()) ? "/admin" : "/my");
        });
        return opened.isPresent();
    }

    /** Too many tries: says when to come again, to whoever reads and to machines (RFC 6585). */
    public void refuseFor(Duration wait, String clientId, String key) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(TOO_MANY_REQUESTS);
        external.setResponseHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
        messages.error(clientId, key, wait.toMinutes() + 1);
    }

    public void redirect(String path) {
        var context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect(path);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStaff(Set<String> roles) {
        return roles.stream().anyMatch(r -> !Roles.MEMBER.equals(r));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
