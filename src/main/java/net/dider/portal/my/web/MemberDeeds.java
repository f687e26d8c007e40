package net.dider.portal.my.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.web.FormMessages;

/** What the registry refuses a member is said beside the field it concerns; what was typed stays. */
@RequestScoped
public class MemberDeeds {

    @Inject
    private FormMessages messages;

    /** @return whether it was done */
    boolean attempt(String form, Runnable deed) {
        return attempt(form, "save", deed);
    }

    /** @param value the field of the form that holds what is asked for */
    boolean attempt(String form, String value, Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (MemberRefused refused) {
            messages.error(
                    form + ":" + field(refused.getReason(), value), "members.refused.message." + refused.getReason());
            return false;
        }
    }

    private static String field(Reason reason, String value) {
        return switch (reason) {
            case VALUE_WRONG, NOTHING_CHANGED, IDENTITY_WRONG, ALREADY_MEMBER, NAME_MISSING -> value;
            case WORDS_MISSING -> "words";
            case REQUEST_OPEN, NOTHING_CHOSEN -> "field";
            default -> "save";
        };
    }
}
