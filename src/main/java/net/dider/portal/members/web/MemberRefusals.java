package net.dider.portal.members.web;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import net.dider.portal.members.service.MemberRefused;
import net.dider.portal.members.service.MemberRefused.Reason;
import net.dider.portal.platform.web.FormMessages;

/** What the registry refuses is said beside the field it concerns; what was typed stays. */
@RequestScoped
public class MemberRefusals {

    @Inject
    private FormMessages messages;

    /** @return whether it was done */
    boolean attempt(String form, Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (MemberRefused refused) {
            say(form, refused.getReason());
        } catch (EJBException failed) {
            if (!isOvertaken(failed)) {
                throw failed;
            }
            say(form, Reason.CHANGED_MEANWHILE);
        }
        return false;
    }

    private void say(String form, Reason reason) {
        messages.error(form + ":" + field(reason), "members.refused.message." + reason);
    }

    private static String field(Reason reason) {
        return switch (reason) {
            case REASON_MISSING -> "reason";
            case DATE_MISSING, DATE_IN_FUTURE, DATE_TOO_EARLY, OBJECTION_RUNNING -> "day";
            case DECISION_MISSING, DECISION_LATER -> "decisionDay";
            case IDENTITY_WRONG, ALREADY_MEMBER -> "identityNumber";
            case IDENTITY_KIND_MISSING -> "identityKind";
            case NAME_MISSING -> "familyName";
            case EMAIL_WRONG -> "email";
            case FEE_WRONG -> "fee";
            case NUMBER_WRONG -> "days";
            default -> "save";
        };
    }

    private static boolean isOvertaken(Throwable thrown) {
        return thrown instanceof OptimisticLockException || thrown.getCause() != null && isOvertaken(thrown.getCause());
    }
}
