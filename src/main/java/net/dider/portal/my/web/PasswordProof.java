package net.dider.portal.my.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.dider.portal.accounts.service.PasswordService;
import net.dider.portal.platform.web.FormMessages;

/** Asks somebody signed in for her password again; says beside its field that it is wrong, or how long to wait. */
@RequestScoped
public class PasswordProof {

    @Inject
    private PasswordService passwords;

    @Inject
    private FormMessages messages;

    boolean knows(String password, String field) {
        var knows = passwords.proves(password);
        if (!knows) {
            refuse(field);
        }
        return knows;
    }

    void refuse(String field) {
        var wait = passwords.waitToProve();
        if (wait.isZero()) {
            messages.error(field, "my.security.message.wrongPassword");
        } else {
            messages.error(field, "my.security.message.wait", wait.toMinutes() + 1);
        }
    }
}
