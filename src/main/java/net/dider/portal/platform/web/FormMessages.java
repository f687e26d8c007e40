package net.dider.portal.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Collection;
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
        var context = FacesContext.getCurrentInstance();
        var shown = clientId;
        if (clientId != null) {
            var found = context.getViewRoot().invokeOnComponent(context, clientId, (c, component) -> {
                if (component instanceof EditableValueHolder field) {
                    // Shown as refused (aria-invalid), with what was typed: an invalid field shows its submitted value.
                    var typed = field.getValue();
                    field.setSubmittedValue(typed instanceof Collection<?> many ? many.toArray() : typed);
                    field.setValid(false);
                }
            });
            // a field that does not stand in this view (another language's) cannot tell what is said of it
            shown = found ? clientId : null;
        }
        context.addMessage(shown, new FacesMessage(severity, texts.format(key, arguments), null));
    }
}
