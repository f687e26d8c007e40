package net.dider.portal.dues.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import net.dider.portal.dues.service.DuesRefused;
import net.dider.portal.dues.service.DuesRefused.Reason;
import net.dider.portal.platform.web.FormMessages;

/** What is refused is said beside the field it concerns; what was typed stays. */
@RequestScoped
public class DuesRefusals {

    @Inject
    private FormMessages messages;

    /** @return whether it was done */
    boolean attempt(String form, Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (DuesRefused refused) {
            messages.error(
                    form + ":" + field(form, refused.getReason()), "dues.refused.message." + refused.getReason());
            return false;
        }
    }

    /** A waiver has one day, its decision’s. */
    private static String field(String form, Reason reason) {
        return switch (reason) {
            case AMOUNT_WRONG, CREDIT_MISSING -> "amount";
            case DATE_MISSING, DATE_IN_FUTURE -> "waive".equals(form) ? "decisionDay" : "day";
            case PAY_BY_WRONG -> "day";
            case REFERENCE_MISSING -> "reference";
            case DECISION_MISSING -> "decision";
            case REASON_MISSING -> "reason";
            case HOLDER_MISSING -> "holder";
            case IBAN_WRONG -> "iban";
            default -> "save";
        };
    }
}
