package net.dider.portal.translations.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.dider.portal.platform.security.Translators;
import net.dider.portal.platform.text.DateTexts;

/**
 * Each morning tells translators what came. Runs on every node: whoever locks a person's row first tells her, the others
 * then find that she knows.
 */
@Singleton
@DenyAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TextDigestSending {

    private static final Logger LOG = Logger.getLogger(TextDigestSending.class.getName());

    @Inject
    private TextDigests digests;

    @Inject
    private Translators translators;

    @Resource
    private SessionContext self;

    @Schedule(hour = "7", minute = "10", timezone = "Europe/Istanbul", persistent = false)
    void work() {
        var own = self.getBusinessObject(TextDigestSending.class);
        for (var person : translators.find()) {
            try {
                own.tell(person);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A translator is not told what waits: account {0}: {1}", new Object[] {
                    person.id(), e.getMessage()
                });
            }
        }
    }

    /** One person, in a transaction of its own; true if there was something to tell. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean tell(Translators.Translator person) {
        return digests.send(person, LocalDate.now(DateTexts.ISTANBUL));
    }
}
