package net.dider.portal.platform.language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import net.dider.portal.platform.cluster.HeardEverywhere;
import net.dider.portal.platform.cluster.Relay;

/** Languages were changed on another node: what they are now stands in the database. */
@ApplicationScoped
public class LanguagesRelay implements Relay {

    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public Class<? extends HeardEverywhere> type() {
        return LanguagesChanged.class;
    }

    @Override
    public HeardEverywhere read(String text) {
        return new LanguagesChanged(Languages.read(entityManager));
    }
}
