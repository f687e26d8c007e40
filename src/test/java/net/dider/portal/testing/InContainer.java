package net.dider.portal.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import net.dider.portal.platform.persistence.QueryCounter;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs inside Payara Micro, on a real MySQL. All of them share one server, one deployment and one database,
 * so each puts back what others may trip over. Their names end in {@code ContainerIT}.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

    private static final Duration TO_COME_TO_REST = Duration.ofMinutes(3);
    private static final int MOMENTS = 4;

    @Deployment
    static WebArchive portal() {
        return PortalContainer.war();
    }

    /**
     * How often this asks the database: of three tries the fewest, each once the portal's own work (letters that another
     * test's deeds have caused, say) is done, as one of its timers may ask in between.
     */
    protected static long queries(Callable<?> question) throws Exception {
        return queries(() -> null, question);
    }

    /** The same after something that is done before each try and not counted. */
    protected static long queries(Callable<?> first, Callable<?> question) throws Exception {
        var fewest = Long.MAX_VALUE;
        for (int n = 0; n < 3; n++) {
            first.call();
            awaitQuiet();
            var before = QueryCounter.total();
            question.call();
            fewest = Math.min(fewest, QueryCounter.total() - before);
        }
        return fewest;
    }

    /** Until nobody has asked the database for some moments. */
    private static void awaitQuiet() {
        var last = new AtomicLong(QueryCounter.total());
        var still = new AtomicInteger();
        Eventually.within(TO_COME_TO_REST, true, () -> {
            var now = QueryCounter.total();
            return (last.getAndSet(now) == now ? still.incrementAndGet() : still.getAndSet(0)) >= MOMENTS;
        });
    }
}
