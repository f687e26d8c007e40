package net.dider.portal.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.dider.portal.members.service.ApplicationService;
import net.dider.portal.platform.language.ActiveLanguage;

/** The page behind the link that proves an applicant's address. Opening it changes nothing; its button confirms. */
@Named
@RequestScoped
public class MembersProveBacking {

    @Inject
    private ApplicationService applications;

    @Inject
    private ActiveLanguage activeLanguage;

    @Inject
    private ApplicantFlow flow;

    private String token;
    private boolean open;

    @PostConstruct
    void load() {
        token = flow.sent("token");
        open = applications.isProvable(token);
    }

    public void confirm() {
        var follow = applications.prove(token);
        follow.ifPresent(t -> flow.redirect(flow.path("status", activeLanguage.getCode()) + "?token=" + t));
        open = follow.isPresent();
    }

    public boolean isOpen() {
        return open;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        // read where the page begins
    }
}
