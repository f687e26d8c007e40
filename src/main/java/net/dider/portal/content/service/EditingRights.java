package net.dider.portal.content.service;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import net.dider.portal.content.entity.ContentItem;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.platform.security.SignedIn;
import net.dider.portal.platform.security.TranslatorScope;

/** Editors write every language; translators their own ones, and never the source (E12). */
@ApplicationScoped
class EditingRights {

    @Inject
    private SecurityContext caller;

    @Inject
    private SignedIn signedIn;

    @Inject
    private TranslatorScope scope;

    boolean mayWrite(ContentItem item, String language) {
        return isEditor()
                || caller.isCallerInRole(Roles.TRANSLATOR)
                        && !language.equals(item.getSourceLanguage())
                        && scope.mayTranslate(signedIn.accountId(), language);
    }

    boolean isEditor() {
        return caller.isCallerInRole(Roles.ADMINISTRATOR) || caller.isCallerInRole(Roles.EDITOR);
    }

    void require(ContentItem item, String language) {
        if (!mayWrite(item, language)) {
            throw new EJBAccessException("may not write " + language);
        }
    }
}
