package net.dider.portal.my.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dider.portal.accounts.service.ActiveUser;
import net.dider.portal.accounts.service.PasswordPolicy;
import net.dider.portal.accounts.service.SecondFactorService;
import net.dider.portal.accounts.service.SecondFactorService.State;
import net.dider.portal.accounts.service.SessionService;
import net.dider.portal.platform.text.DateTexts;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;
import net.dider.portal.platform.web.QrCode;
import net.dider.portal.platform.web.Resumed;

/** Sets the second factor up, shows its recovery codes once, renews them and takes it away. */
@Named
@ViewScoped
public class MySecondFactorBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SHOWN = MySecondFactorBacking.class.getName();

    @Inject
    private transient SecondFactorService secondFactor;

    @Inject
    private transient PasswordProof proof;

    @Inject
    private transient SessionService sessions;

    @Inject
    private transient Texts texts;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private DateTexts dateTexts;

    @Inject
    private FormMessages messages;

    private boolean active;
    private boolean replacing;
    private boolean required;
    private boolean passwordAsked;
    private int codesLeft;
    private String since;
    private String secret;
    private String code;
    private String password;
    private List<String> codes = List.of();

    @PostConstruct
    void load() {
        State state = secondFactor.getState();
        active = state.since() != null;
        required = state.required();
        codesLeft = state.codesLeft();
        since = dateTexts.day(state.since());
        passwordAsked = active || !sessions.isFresh();
        secret = active ? null : secondFactor.prepare(isShownAlready());
    }

    /** One secret for all tabs of this sign-in, and for a page that outlived it. */
    private static boolean isShownAlready() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        return external.getSessionMap().put(SHOWN, Boolean.TRUE) != null || Resumed.isAsked(external);
    }

    public void confirm() {
        if (!passwordAsked && !sessions.isFresh()) {
            passwordAsked = true;
            messages.error("factor:password", "my.second-factor.message.passwordToo");
            return;
        }
        if (passwordAsked && !replacing && !knowsPassword("factor")) {
            return;
        }
        if (code == null || code.isBlank()) {
            messages.error("factor:code", "accounts.second-step.message.codeRequired");
            return;
        }
        codes = replacing ? secondFactor.replace(secret, code) : secondFactor.confirm(code);
        if (codes.isEmpty()) {
            messages.error("factor:code", "my.second-factor.message.wrongCode");
            return;
        }
        replacing = false;
        load();
    }

    /** Another phone: the one she has counts until the new one has shown a code. */
    public void beginReplacement() {
        if (knowsPassword("active")) {
            replacing = true;
            secret = secondFactor.newSecret();
        }
    }

    public void cancelReplacement() {
        replacing = false;
        load();
    }

    public void renewCodes() {
        if (knowsPassword("active")) {
            codes = secondFactor.renewCodes();
            load();
        }
    }

    public void remove() {
        if (!knowsPassword("active")) {
            return;
        }
        if (password.codePointCount(0, password.length()) < PasswordPolicy.SHORTEST) {
            messages.error("active:password", "my.second-factor.message.passwordTooShort", PasswordPolicy.SHORTEST);
            return;
        }
        secondFactor.remove();
        codes = List.of();
        load();
        messages.done("my.second-factor.message.removed");
    }

    private boolean knowsPassword(String form) {
        return proof.knows(password, form + ":password");
    }

    public QrCode getQr() {
        return secret == null ? null : QrCode.of(getUri());
    }

    /** Key Uri Format, which every authenticator reads; empty where no secret is to be shown. */
    public String getUri() {
        if (secret == null) {
            return "";
        }
        var issuer = encode(texts.get("my.second-factor.text.issuer"));
        return "otpauth://totp/" + issuer + ":" + encode(activeUser.getEmail()) + "?secret=" + secret + "&issuer="
                + issuer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public boolean isActive() {
        return active;
    }

    public boolean isReplacing() {
        return replacing;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isPasswordAsked() {
        return passwordAsked;
    }

    public String getSince() {
        return since;
    }

    public String getCodesLeftText() {
        return texts.format("my.second-factor.text.codesLeft", codesLeft);
    }

    /** In groups, for whoever types it. */
    public String getSecret() {
        return secret == null ? "" : secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** To be shown this once. */
    public List<String> getCodes() {
        return codes;
    }

    public String getNext() {
        return activeUser.isStaff() || required ? "/admin" : "/my";
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
