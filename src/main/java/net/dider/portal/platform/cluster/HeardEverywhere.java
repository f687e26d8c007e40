package net.dider.portal.platform.cluster;

/**
 * A CDI event that is fired on every node: on the one where it happened as any event, on the others once it is committed.
 * Its owner brings a {@link Relay}; whoever observes it need not know where it comes from.
 */
public interface HeardEverywhere {

    /** What {@link Relay#read} makes the event of again. */
    String toText();

    /** True for what the other nodes find out by themselves, or from another event. */
    default boolean isOnlyHere() {
        return false;
    }
}
