package net.dider.portal.platform.cache;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import net.dider.portal.platform.cluster.HeardEverywhere;
import net.dider.portal.platform.cluster.Relay;

/** What pages were made of changed on another node. */
@ApplicationScoped
public class StaleRelay implements Relay {

    @Override
    public Class<? extends HeardEverywhere> type() {
        return Stale.class;
    }

    @Override
    public HeardEverywhere read(String text) {
        return new Stale(Set.of(text.split("\n")));
    }
}
