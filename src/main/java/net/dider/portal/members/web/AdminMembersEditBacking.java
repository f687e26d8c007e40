package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.members.service.MembershipService;
import net.dider.portal.members.service.RegistryService;
import net.dider.portal.platform.web.ErrorPages;
import net.dider.portal.platform.web.FormMessages;

/** What is known of a member, changed; what the ledger shows is corrected there with the reason. */
@Named
@ViewScoped
public class AdminMembersEditBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RegistryService registry;

    @Inject
    private transient MembershipService memberships;

    @Inject
    private MemberRefusals refusals;

    @Inject
    private FormMessages messages;

    private Long id;
    private int seen;
    private String fullName;
    private PersonForm form = new PersonForm();
    private IdentityForm identity = new IdentityForm();
    private String language;
    private Long officeId;
    private boolean founder;
    private String reason;

    @PostConstruct
    void load() {
        var wanted = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("member", "");
        id = wanted.matches("[1-9]\\d{0,17}") ? Long.valueOf(wanted) : null;
        try {
            show();
        } catch (MemberRefused unknown) {
            ErrorPages.notFound();
        }
    }

    private void show() {
        var sheet = registry.get(id);
        seen = sheet.lockVersion();
        fullName = sheet.person().fullName();
        form = PersonForm.of(sheet.person());
        language = sheet.language();
        officeId = sheet.officeId();
        founder = sheet.founder();
        reason = null;
    }

    public void save() {
        if (refusals.attempt(
                "form", () -> memberships.describe(id, form.facts(), language, officeId, founder, reason, seen))) {
            show();
            messages.done("members.edit.message.saved");
        }
    }

    /** What was typed is forgotten at once. */
    public void identify() {
        if (refusals.attempt("secret", () -> memberships.identify(id, identity.facts(), identity.getReason()))) {
            identity = new IdentityForm();
            seen = registry.get(id).lockVersion();
            messages.done("members.edit.message.saved");
        }
    }

    public Long getId() {
        return id;
    }

    public String getFullName() {
        return fullName;
    }

    public PersonForm getForm() {
        return form;
    }

    public IdentityForm getIdentity() {
        return identity;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
