package net.dider.portal.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import net.dider.portal.platform.text.Texts;

/** Says what happened and what to do, in the reader's language, beside the field it concerns. */
@RequestScoped
public class FormMessages {

    @Inject
    private Texts texts;

    /** @param clientId the field's id, or null for the whole page */
    public void error(String clientId, String key, Object... arguments) {
        add(clientId, FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    public void done(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Survives the redirect that follows. */
    public void doneAfterRedirect(String key, Object... arguments) {
        done(key, arguments);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    private void add(String clientId, FacesMessage.Severity severity, String key, Object... arguments) {
        var sentence = texts.format(key, arguments);
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, sentence, null));
    }
}
