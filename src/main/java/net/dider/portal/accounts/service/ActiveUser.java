package net.dider.portal.accounts.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import net.dider.portal.accounts.entity.Account;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;

/** The signed-in person, for views: what they hide the services refuse as well. */
@Named
@RequestScoped
public class ActiveUser {

    @Inject
    private AccountService accounts;

    @Inject
    private SecurityContext securityContext;

    @Inject
    private SignedIn signedIn;

    private Account account;
    private boolean asked;

    public boolean isSignedIn() {
        return securityContext.getCallerPrincipal() != null;
    }

    /** Signed in, though an error page is not told with which rights. */
    public boolean isKnown() {
        return signedIn.accountId() != null;
    }

    public String getName() {
        return find() == null ? "" : find().getDisplayName();
    }

    public String getEmail() {
        return find() == null ? "" : find().getEmail();
    }

    public String getLanguage() {
        return find() == null ? null : find().getLanguage();
    }

    public boolean isEditor() {
        return has(Roles.ADMINISTRATOR) || has(Roles.EDITOR);
    }

    public boolean isTranslator() {
        return has(Roles.ADMINISTRATOR) || has(Roles.TRANSLATOR);
    }

    public boolean isAdministrator() {
        return has(Roles.ADMINISTRATOR);
    }

    public boolean isRegistrar() {
        return has(Roles.ADMINISTRATOR) || has(Roles.REGISTRAR);
    }

    /** Has a place in the member area; whether a membership belongs to the account is the registry's to say. */
    public boolean isMember() {
        return has(Roles.MEMBER);
    }

    /** Works at the board's desk: decides there, or prepares what is decided. */
    public boolean isAtBoard() {
        return isRegistrar() || has(Roles.BOARD);
    }

    public boolean isStaff() {
        return isEditor() || isTranslator() || isRegistrar() || has(Roles.BOARD);
    }

    /** The role an administrator looks at the portal with, null when she is herself. */
    public String getViewedRole() {
        return signedIn.viewedRole();
    }

    /** Asking the policy takes long; a visitor has no role. */
    private boolean has(String role) {
        return isSignedIn() && securityContext.isCallerInRole(role);
    }

    private Account find() {
        if (!asked) {
            account = accounts.findOwn().orElse(null);
            asked = true;
        }
        return account;
    }
}
