package net.dider.portal.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import net.dider.portal.platform.language.Languages;
import net.dider.portal.platform.text.Texts;
import net.dider.portal.platform.web.FormMessages;

/** What the applicant's pages share: her link, and the way from one page to the next. */
@RequestScoped
public class ApplicantFlow {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private Texts texts;

    @Inject
    private Languages languages;

    @Inject
    private FormMessages messages;

    /** What the address says, or the form where it was sent: a link never stands in both. */
    String sent(String name) {
        var parameters = parameters();
        return parameters.getOrDefault("form:" + name, parameters.get(name));
    }

    /** Where a page of this feature stands in a language. */
    String path(String view, String language) {
        return "/" + language + "/"
                + languages
                        .find(language)
                        .flatMap(l -> texts.find("routes.members." + view, l))
                        .orElseThrow(() -> new IllegalArgumentException(view));
    }

    void redirect(String address) {
        var context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().redirect(address);
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Too many tries: says when to come again, to whoever reads and to machines (RFC 6585). */
    void refuseFor(Duration wait, String clientId, String key) {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseStatus(TOO_MANY_REQUESTS);
        external.setResponseHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
        messages.error(clientId, key, wait.toMinutes() + 1);
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }
}
