package net.dider.portal.content.service;

import net.dider.portal.platform.cluster.HeardEverywhere;

/** Somebody asked for a new search index; each node has its own. */
public record SearchRenewed() implements HeardEverywhere {

    @Override
    public String toText() {
        return "";
    }
}
