package net.dider.portal.platform.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/**
 * Which numbered changes of a list in the database this node has taken in. Numbers are given when a change begins and seen when it is
 * committed, so a lower one may turn up after a higher one: everything above the first gap is asked for again until the
 * gap is filled, or so old that no transaction can still be open in it.
 */
public final class ChangeWindow {

    /** No transaction of the portal lasts longer. */
    public static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(15);

    private final TreeMap<Long, Instant> applied = new TreeMap<>();
    private long floor;

    public ChangeWindow(long floor) {
        this.floor = floor;
    }

    /** Every change up to this number is taken in; ask for what is above. */
    public long floor() {
        return floor;
    }

    public boolean isNew(long change) {
        return change > floor && !applied.containsKey(change);
    }

    public void applied(long change, Instant now) {
        if (change > floor) {
            applied.put(change, now);
        }
        while (!applied.isEmpty()
                && (applied.firstKey() == floor + 1
                        || applied.firstEntry().getValue().isBefore(now.minus(LONGEST_TRANSACTION)))) {
            floor = applied.pollFirstEntry().getKey();
        }
    }
}
