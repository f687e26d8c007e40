package net.dider.portal.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;

/** Asks again until a condition holds, and says what it was when it does not. */
public final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {}

    /** Returns the value as soon as it equals the expected one; fails after a minute with the last one seen. */
    public static <T> T is(T expected, Supplier<T> value) {
        return within(DEADLINE, expected, value);
    }

    /** The same with a deadline of one's own. */
    public static <T> T within(Duration deadline, T expected, Supplier<T> value) {
        var end = System.nanoTime() + deadline.toNanos();
        var seen = value.get();
        while (!expected.equals(seen) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN.toNanos());
            seen = value.get();
        }
        Assertions.assertThat(seen).as("within %s", deadline).isEqualTo(expected);
        return seen;
    }
}
