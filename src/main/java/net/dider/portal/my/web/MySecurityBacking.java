package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.util.List;
import net.dider.portal.accounts.entity.AccountSession;
import net.dider.portal.accounts.service.PasswordPolicy;
import net.dider.portal.accounts.service.PasswordService;
import net.dider.portal.accounts.service.SecondFactorService;
import net.dider.portal.accounts.service.SessionListService;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.web.DeviceName;
import net.dider.portal.platform.web.FormMessages;

/** One's own password and the browsers one is signed in with. */
@Named
@ViewScoped
public class MySecurityBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PasswordService passwords;

    @Inject
    private transient PasswordPolicy policy;

    @Inject
    private transient SecondFactorService secondFactor;

    @Inject
    private transient SessionListService sessions;

    @Inject
    private SignedIn signedIn;

    @Inject
    private DateTexts dateTexts;

    @Inject
    private FormMessages messages;

    @Inject
    private PasswordProof proof;

    @NotNull(message = "{accounts.password.message.currentRequired}")
    private String current;

    @NotNull(message = "{accounts.set-password.message.required}")
    private String wanted;

    private List<Device> devices;
    private boolean protectedTwice;

    /** One browser; {@code here} is the one that asks. */
    public record Device(long id, String name, String address, String startedAt, String lastUsedAt, boolean here)
            implements Serializable {}

    @PostConstruct
    void load() {
        protectedTwice = secondFactor.getState().since() != null;
        devices = sessions.findOwn().stream().map(this::device).toList();
    }

    private Device device(AccountSession s) {
        return new Device(
                s.getId(),
                DeviceName.of(s.getDevice()),
                s.getAddress(),
                dateTexts.minute(s.getStartedAt()),
                dateTexts.minute(s.getLastUsedAt()),
                s.getId().equals(signedIn.sessionId()));
    }

    public void changePassword() {
        var result = passwords.change(current, wanted);
        switch (result) {
            case DONE -> {
                messages.done("my.security.message.passwordChanged");
                current = null;
                wanted = null;
                load();
            }
            case WRONG_PASSWORD -> proof.refuse("password:current");
            default -> messages.error("password:wanted", "accounts.password.message." + result, getShortest());
        }
    }

    public void end(long id) {
        sessions.endOwn(id);
        load();
        messages.done("my.security.message.ended");
    }

    public void endOthers() {
        sessions.endOthers();
        load();
        messages.done("my.security.message.othersEnded");
    }

    public List<Device> getDevices() {
        return devices;
    }

    public boolean isOthers() {
        return devices.stream().anyMatch(d -> !d.here());
    }

    public boolean isProtectedTwice() {
        return protectedTwice;
    }

    public int getShortest() {
        return policy.shortest(protectedTwice);
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
