package net.dider.portal.translations.service;

import jakarta.enterprise.context.ApplicationScoped;
import net.dider.portal.platform.cluster.HeardEverywhere;
import net.dider.portal.platform.cluster.Relay;

/** The glossary was changed on another node. */
@ApplicationScoped
public class GlossaryRelay implements Relay {

    @Override
    public Class<? extends HeardEverywhere> type() {
        return GlossaryChanged.class;
    }

    @Override
    public HeardEverywhere read(String text) {
        return new GlossaryChanged();
    }
}
