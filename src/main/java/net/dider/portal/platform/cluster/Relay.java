package net.dider.portal.platform.cluster;

/** Knows one kind of event that every node hears; a CDI bean. */
public interface Relay {

    Class<? extends HeardEverywhere> type();

    /** @param text of {@link HeardEverywhere#toText}, from another node */
    HeardEverywhere read(String text);
}
