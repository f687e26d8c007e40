package net.dider.portal.content.service;

import jakarta.enterprise.context.ApplicationScoped;
import net.dider.portal.platform.cluster.HeardEverywhere;
import net.dider.portal.platform.cluster.Relay;

/** A new search index was asked for on another node. */
@ApplicationScoped
public class SearchRelay implements Relay {

    @Override
    public Class<? extends HeardEverywhere> type() {
        return SearchRenewed.class;
    }

    @Override
    public HeardEverywhere read(String text) {
        return new SearchRenewed();
    }
}
