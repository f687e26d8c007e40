package net.dider.portal.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.accounts.service.PeopleRefused;
import net.dider.portal.accounts.service.PeopleService;
import net.dider.portal.accounts.service.PeopleService.Wanted;
import net.dider.portal.accounts.service.SecondFactorService;
import net.dider.portal.accounts.service.SessionListService;
import net.dider.portal.platform.language.ActiveLanguage;
import net.dider.portal.platform.mail.MailSettings;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.web.ErrorPages;
import net.dider.portal.platform.web.FormMessages;

/** One person's account, or the invitation of a new one. */
@Named
@ViewScoped
public class AdminAccountsEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeopleService people;

    @Inject
    private transient SecondFactorService secondFactor;

    @Inject
    private transient SessionListService sessions;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private SignInFlow flow;

    @Inject
    private FormMessages messages;

    @Inject
    private MailSettings mailSettings;

    @Inject
    private SignedIn signedIn;

    private Long id;
    private int lockVersion;

    @NotBlank(message = "{accounts.edit.message.nameRequired}")
    @Size(max = 120, message = "{accounts.setup.message.nameTooLong}")
    private String name;

    @NotBlank(message = "{accounts.edit.message.emailRequired}")
    @Email(message = "{accounts.setup.message.emailWrong}")
    @Size(max = 254, message = "{accounts.setup.message.emailWrong}")
    private String email;

    private String language;
    // Faces makes another one of the same class, so it must be one that can be made.
    private List<String> roles = new ArrayList<>();
    private List<String> translatorLanguages = new ArrayList<>();
    private String reason;
    private String state = "NEW";
    private boolean protectedTwice;

    @PostConstruct
    void load() {
        var wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("account");
        if (wanted == null) {
            language = activeLanguage.getCode();
            return;
        }
        try {
            show(people.get(wanted.matches("\\d{1,18}") ? Long.valueOf(wanted) : null));
        } catch (PeopleRefused unknown) {
            ErrorPages.notFound();
        }
    }

    private void show(Account account) {
        id = account.getId();
        lockVersion = account.getLockVersion();
        name = account.getDisplayName();
        email = account.getEmail();
        language = account.getLanguage();
        roles = new ArrayList<>(Roles.GRANTED.stream().filter(account::has).toList());
        translatorLanguages = new ArrayList<>(account.getTranslatorLanguages());
        state = account.isDisabled() ? "DISABLED" : account.isInvited() ? "INVITED" : "ACTIVE";
        protectedTwice = account.hasSecondFactor();
        reason = null;
    }

    public void save() {
        var wanted =
                new Wanted(name, email, language, Set.copyOf(roles), new HashSet<>(translatorLanguages), lockVersion);
        attempt("form:save", () -> {
            if (id == null) {
                id = people.invite(wanted);
                messages.doneAfterRedirect(invited(), email);
                flow.redirect("/admin/accounts/edit?account=" + id);
            } else {
                people.change(id, wanted);
                messages.done("accounts.edit.message.saved");
            }
        });
    }

    public void inviteAgain() {
        attempt("form:save", () -> {
            people.inviteAgain(id);
            messages.done(invited(), email);
        });
    }

    public void disable() {
        if (given()) {
            attempt("danger:disable", () -> {
                people.disable(id, reason);
                messages.done("accounts.edit.message.disabled");
            });
        }
    }

    public void enable() {
        attempt("danger:disable", () -> {
            people.enable(id);
            messages.done("accounts.edit.message.enabled");
        });
    }

    public void removeSecondFactor() {
        if (given()) {
            attempt("danger:disable", () -> {
                secondFactor.removeFrom(id, reason);
                messages.done("accounts.edit.message.factorRemoved");
            });
        }
    }

    public void endSessions() {
        attempt("danger:disable", () -> {
            sessions.endAllOf(id);
            messages.done("accounts.edit.message.sessionsEnded");
        });
    }

    private boolean given() {
        var given = reason != null && !reason.isBlank();
        if (!given) {
            messages.error("danger:reason", "accounts.edit.message.reasonRequired");
        }
        return given;
    }

    /** What is refused stays in the form as it was typed, with the reason. */
    private void attempt(String button, Runnable change) {
        try {
            change.run();
            show(people.get(id));
        } catch (PeopleRefused refused) {
            messages.error(beside(refused, button), "accounts.refused.message." + refused.getReason());
        } catch (EJBException failed) {
            if (!isOvertaken(failed)) {
                throw failed;
            }
            messages.error(button, "accounts.refused.message." + PeopleRefused.Reason.CHANGED_MEANWHILE);
        }
    }

    /** The field that is to be changed, where it is one. */
    private static String beside(PeopleRefused refused, String button) {
        return switch (refused.getReason()) {
            case NO_LANGUAGE -> "form:translatorLanguages";
            case EMAIL_TAKEN, EMAIL_WRONG -> "form:email";
            default -> button;
        };
    }

    private static boolean isOvertaken(Throwable thrown) {
        return thrown instanceof OptimisticLockException || thrown.getCause() != null && isOvertaken(thrown.getCause());
    }

    public boolean isNew() {
        return id == null;
    }

    public List<String> getAllRoles() {
        return Roles.GRANTED;
    }

    public String getState() {
        return state;
    }

    /** Somebody else's; one's own is removed where it was set up. */
    public boolean isFactorRemovable() {
        return protectedTwice && !id.equals(signedIn.accountId());
    }

    public boolean isProtectedTwice() {
        return protectedTwice;
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public List<String> getTranslatorLanguages() {
        return translatorLanguages;
    }

    public void setTranslatorLanguages(List<String> translatorLanguages) {
        this.translatorLanguages = translatorLanguages;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Without a mail server the letter lies in a folder; somebody has to hand it over. */
    private String invited() {
        return mailSettings.smtp() ? "accounts.edit.message.invited" : "accounts.edit.message.invitedAsFile";
    }
}
