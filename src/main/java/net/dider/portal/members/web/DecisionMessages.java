package net.dider.portal.members.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.dider.portal.members.service.DecisionRefused;
import net.dider.portal.platform.text.Texts;

/** Why the board's desk did not do something, in the reader's words. */
@ApplicationScoped
public class DecisionMessages {

    @Inject
    private Texts texts;

    String of(DecisionRefused refused) {
        var words = texts.get("members.decision-refused.message." + refused.getReason());
        if (refused.getRegistry() != null) {
            words = texts.get("members.refused.message." + refused.getRegistry());
        }
        return refused.getReference() == null
                ? words
                : texts.format("members.board.message.about", refused.getReference(), words);
    }
}
