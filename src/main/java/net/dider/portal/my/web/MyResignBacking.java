package net.dider.portal.my.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.dider.portal.members.entity.MemberRequest;
import net.dider.portal.members.entity.MemberRequest.Kind;
import net.dider.portal.members.service.OwnRequestService;
import net.dider.portal.members.service.OwnRequestService.Own;
import net.dider.portal.platform.web.FormMessages;

/** Gives notice of resignation, after its effects were read and the password was typed again. */
@Named
@RequestScoped
public class MyResignBacking {

    @Inject
    private OwnRequestService requests;

    @Inject
    private PasswordProof proof;

    @Inject
    private MemberDeeds deeds;

    @Inject
    private FormMessages messages;

    private boolean sure;
    private String words;
    private String password;

    public void resign() {
        if (!sure) {
            messages.error("form:sure", "my.resign.message.sure");
            return;
        }
        if (proof.knows(password, "form:password") && deeds.attempt("form", () -> requests.resign(words))) {
            messages.done("my.resign.message.given");
        }
    }

    /** The notice that waits to be recorded; null where there is none. */
    public MemberRequest getGiven() {
        return requests.find().stream()
                .map(Own::request)
                .filter(r -> r.getKind() == Kind.RESIGNATION && r.isOpen())
                .findFirst()
                .orElse(null);
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
