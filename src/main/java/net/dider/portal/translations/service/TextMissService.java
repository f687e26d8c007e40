package net.dider.portal.translations.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import net.dider.portal.platform.security.Ability;
import net.dider.portal.platform.security.Allows;
import net.dider.portal.platform.security.Roles;
import net.dider.portal.translations.entity.TextMiss;

/** Texts that readers looked for in vain, and where texts were seen. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.TRANSLATOR})
@Allows(Ability.TEXTS)
public class TextMissService {

    private static final int SHOWN = 200;

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private TextUseLedger ledger;

    /** What was missed most often, first. */
    public List<TextMiss> find() {
        return entityManager
                .createQuery("SELECT m FROM TextMiss m ORDER BY m.count DESC, m.key, m.language", TextMiss.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** It is written now, or will not be: counting starts anew. */
    public void clear(long id) {
        var miss = entityManager.find(TextMiss.class, id);
        if (miss != null) {
            entityManager.remove(miss);
        }
    }

    /** Stores what was gathered in memory now; a timer does so each minute. */
    public void store() {
        ledger.store();
    }
}
